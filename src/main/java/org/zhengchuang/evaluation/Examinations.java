package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The examinations (考察) of nominees, each with its sources (R25). */
@Component
class Examinations {

    record Examination(LocalDate examinedOn, String sources, String findings) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Examinations(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void record(Nominee nominee, Examination examination, String by) {
        jdbc.sql("""
                        insert into examination (campaign_id, track, subject_id, examined_on, sources, findings,
                                                 recorded_by, recorded_at)
                        values (:campaignId, :track, :subjectId, :examinedOn, :sources, :findings, :by, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("examinedOn", examination.examinedOn())
                .param("sources", examination.sources())
                .param("findings", examination.findings())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(
                new NomineeExamined(nominee.campaignId(), nominee.branchId(), nominee.track(), nominee.subjectId()));
    }

    /** By the id that names the nominee in a sheet. */
    Map<String, Examination> all(String campaignId) {
        record Of(String track, String subjectId, LocalDate examinedOn, String sources, String findings) {}
        return jdbc.sql("""
                        select track, subject_id, examined_on, sources, findings from examination
                         where campaign_id = :campaignId
                        """).param("campaignId", campaignId).query(Of.class).list().stream()
                .collect(Collectors.toMap(
                        of -> Nominee.id(of.track(), of.subjectId()),
                        of -> new Examination(of.examinedOn(), of.sources(), of.findings())));
    }
}
