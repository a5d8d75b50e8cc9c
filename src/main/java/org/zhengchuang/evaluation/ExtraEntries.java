package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;

/** The entries of bonus and deduction, as the examination found them. */
@Component
class ExtraEntries {

    private static final RowMapper<Extras.Entry> ENTRY = new SimplePropertyRowMapper<>(Extras.Entry.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtraEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Nominee nominee, int place, RuleBook book, String code, String deed, String basis, String by) {
        jdbc.sql("""
                        insert into extra_entry (campaign_id, track, subject_id, place, rule_book_version, code, deed, basis,
                                                 recorded_by, recorded_at)
                        values (:campaignId, :track, :subjectId, :place, :version, :code, :deed, :basis, :by, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("place", place)
                .param("version", book.version())
                .param("code", code)
                .param("deed", deed)
                .param("basis", basis)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** By nominee, in the order in which they were entered. */
    Map<String, List<Extras.Entry>> of(String campaignId) {
        return jdbc
                .sql("""
                        select e.track || ':' || e.subject_id as id, e.code, x.kind, x.name, x.points, e.deed, e.basis
                          from extra_entry e join rule_extra x on x.campaign_id = e.campaign_id
                               and x.version = e.rule_book_version and x.code = e.code
                         where e.campaign_id = :campaignId order by e.place
                        """)
                .param("campaignId", campaignId)
                .query((row, number) -> Map.entry(row.getString("id"), ENTRY.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
