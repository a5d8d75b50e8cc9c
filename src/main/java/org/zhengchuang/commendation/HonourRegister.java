package org.zhengchuang.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.evaluation.Honour;
import org.zhengchuang.records.Paper;

/** The honour register (荣誉台账). Its numbers are consecutive, without a gap and never given twice. */
@Component
public class HonourRegister {

    private static final String LINES = """
            select r.*, t.code as track_code, t.title as track_title, t.kind as track_kind
              from honour_register r join campaign_track t on t.campaign_id = r.campaign_id and t.code = r.track
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HonourRegister(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The lines of a campaign, by number. */
    public List<RegisteredHonour> of(String campaignId) {
        return jdbc.sql(LINES + "where r.campaign_id = :campaignId order by r.number")
                .param("campaignId", campaignId)
                .query(RegisteredHonour.class)
                .list();
    }

    /** What a certificate's number stands for. */
    public Optional<RegisteredHonour> find(int number) {
        return jdbc.sql(LINES + "where r.number = :number")
                .param("number", number)
                .query(RegisteredHonour.class)
                .optional();
    }

    /** Every honour that has not been revoked, the newest first. */
    List<RegisteredHonour> standing() {
        return jdbc.sql(LINES + "where r.revoked_on is null order by r.number desc")
                .query(RegisteredHonour.class)
                .list();
    }

    /** Takes an honour back; the line stays. @throws Refusal where it has been taken back already */
    void revoke(int number, String reason, String by) {
        var now = OffsetDateTime.now(clock);
        int revoked = jdbc.sql("""
                        update honour_register set revoked_on = :today, revoked_reason = :reason, revoked_by = :by,
                               revoked_at = :now
                         where number = :number and revoked_on is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("reason", reason)
                .param("by", by)
                .param("now", now)
                .param("number", number)
                .update();
        if (revoked == 0) {
            throw new Refusal("commendation.revocation.not-standing", number);
        }
        var line = find(number).orElseThrow();
        events.publishEvent(new HonourRevoked(
                line.campaignId(), line.branchId(), line.subjectId(), line.track(), number, line.name(), reason));
    }

    /** Puts these honours on the register, given by this decision; what is on it already is not repeated. */
    void register(List<Honour> honours, Paper decision) {
        var known = of(decision.campaignId());
        honours.stream()
                .filter(honour -> known.stream().noneMatch(line -> is(line, honour.track(), honour.subjectId())))
                .forEach(honour -> register(honour, decision));
    }

    static boolean is(RegisteredHonour line, Track track, String subjectId) {
        return line.track().equals(track) && line.subjectId().equals(subjectId);
    }

    private void register(Honour honour, Paper decision) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from honour_register")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into honour_register (number, campaign_id, track, subject_id, branch_id, name, given_on,
                                                     paper_id, registered_at)
                        values (:number, :campaignId, :track, :subjectId, :branchId, :name, :givenOn, :paperId, :now)
                        """)
                .param("number", number)
                .param("campaignId", decision.campaignId())
                .param("track", honour.track().code())
                .param("subjectId", honour.subjectId())
                .param("branchId", honour.branchId())
                .param("name", honour.name())
                .param("givenOn", decision.issuedOn())
                .param("paperId", decision.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new HonourRegistered(
                decision.campaignId(), honour.branchId(), honour.subjectId(), honour.track(), number, honour.name()));
    }
}
