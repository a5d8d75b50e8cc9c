package org.zhengchuang.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CandidateKind;

/** What the branch meetings recommended, for those who evaluate it. */
@Component
public class Nominations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Nominations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The nominees, branch by branch. Whom two branches nominated, because he moved, counts for the later meeting. */
    public List<Nomination> of(String campaignId) {
        return jdbc.sql("""
                        select n.campaign_id, t.code as track_code, t.title as track_title, t.kind as track_kind,
                               n.subject_id, n.branch_id, n.deeds, n.votes_for, r.voters
                          from nomination n join recommendation r
                            on r.campaign_id = n.campaign_id and r.branch_id = n.branch_id
                          join campaign_track t on t.campaign_id = n.campaign_id and t.code = n.track
                         where n.campaign_id = :campaignId and n.nominated
                           and not exists (select 1 from nomination o join recommendation l
                                  on l.campaign_id = o.campaign_id and l.branch_id = o.branch_id
                                 where o.campaign_id = n.campaign_id and o.track = n.track
                                   and o.subject_id = n.subject_id and o.nominated
                                   and l.recorded_at > r.recorded_at)
                         order by n.branch_id, n.track, n.subject_id
                        """)
                .param("campaignId", campaignId)
                .query(Nomination.class)
                .list();
    }

    /** The names of the open branches whose meeting has not been put down. */
    public List<String> branchesWithoutMeeting(String campaignId) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from recommendation r
                                            where r.campaign_id = :campaignId and r.branch_id = b.id)
                         order by b.id
                        """)
                .param("today", LocalDate.now(clock))
                .param("campaignId", campaignId)
                .query(String.class)
                .list();
    }

    /** Whether the member, or the branch, has handed in its self-review (R37). */
    public boolean reviewed(String campaignId, CandidateKind kind, String subjectId) {
        return jdbc.sql("""
                                select count(*) from self_review
                                 where campaign_id = :campaignId and track = :kind and subject_id = :subjectId
                                """)
                        .param("campaignId", campaignId)
                        .param("kind", kind.name())
                        .param("subjectId", subjectId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What each member, and each branch, gave itself in all, by kind and number; where the rule book asks for it. */
    public Map<String, BigDecimal> selfPoints(String campaignId) {
        record Sum(String id, BigDecimal points) {}
        return jdbc.sql("""
                        select track || ':' || subject_id as id, sum(points) as points from self_point
                         where campaign_id = :campaignId group by track, subject_id
                        """).param("campaignId", campaignId).query(Sum.class).list().stream()
                .collect(Collectors.toMap(Sum::id, Sum::points));
    }
}
