package org.zhengchuang.audit.reading;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reached a member in a campaign, and what a decision on a candidate rests on, counted in the stages' own tables. */
@Component
public class Reach {

    /** @param what key of its name under {@code audit.reach.} */
    public record Reached(String campaignId, String what, int times, OffsetDateTime lastAt) {}

    private static final String REACHED = """
            select m.campaign_id, 'CONVEY' as what, count(*) as times, max(m.recorded_at) as last_at
              from attendance a join meeting m on m.id = a.meeting_id
             where a.subject_id = :id and m.kind = 'CONVEY' and (a.presence = 'PRESENT' or a.made_up_on is not null)
             group by m.campaign_id
            union all
            select campaign_id, 'TARGETS', count(*), max(confirmed_at) from target_sheet where member_id = :id group by campaign_id
            union all
            select campaign_id, 'STUDY', count(*), max(recorded_at) from study_acknowledgement where member_id = :id group by campaign_id
            union all
            select campaign_id, 'INSPECTION', count(*), max(recorded_at) from inspection where member_id = :id group by campaign_id
            union all
            select campaign_id, 'PROBLEM', count(*), max(recorded_at) from problem where member_id = :id group by campaign_id
            union all
            select campaign_id, 'TALK', count(*), max(closed_at) from talk where member_id = :id and held_on is not null group by campaign_id
            union all
            select campaign_id, 'ENCOURAGEMENT', count(*), max(closed_at) from encouragement
             where member_id = :id and encouraged_on is not null group by campaign_id
            union all
            select campaign_id, 'SELF_REVIEW', count(*), max(recorded_at) from self_review where subject_id = :id group by campaign_id
            """;

    /** The order in which a member is reached. */
    public static final List<String> STEPS =
            List.of("CONVEY", "TARGETS", "STUDY", "INSPECTION", "PROBLEM", "TALK", "ENCOURAGEMENT", "SELF_REVIEW");

    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reached> of(String memberId) {
        return jdbc.sql("select * from (" + REACHED + ") reached order by campaign_id desc, last_at")
                .param("id", memberId)
                .query(Reached.class)
                .list();
    }

    /** Which kinds of entries a decision on the candidate rests on, and how many of each there are. */
    List<Reached> bases(String subjectId) {
        return jdbc.sql("""
                        select campaign_id, kind as what, count(*) as times, max(at) as last_at from ledger
                         where subject_id = :id and stage in ('REVIEW', 'EVALUATION', 'COMMENDATION')
                         group by campaign_id, kind order by campaign_id desc, min(id)
                        """).param("id", subjectId).query(Reached.class).list();
    }
}
