package org.zhengchuang.supervision.care;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.CycleClosed;
import org.zhengchuang.supervision.SupervisionSettings;

/** Looks, when a cycle is closed, who needs a talk and who deserves encouragement, each against his own last cycle. */
@Component
class CycleFollower {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final SupervisionSettings settings;
    private final Talks talks;
    private final Encouragements encouragements;

    CycleFollower(
            JdbcClient jdbc, Roster roster, SupervisionSettings settings, Talks talks, Encouragements encouragements) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.settings = settings;
        this.talks = talks;
        this.encouragements = encouragements;
    }

    @EventListener
    void on(CycleClosed closed) {
        for (var standing : standings(closed)) {
            TalkSignal.of(standing, settings)
                    .ifPresent(signal -> talks.open(
                            closed.campaignId(), closed.branchId(), closed.cycle(), standing.memberId(), signal));
            if (standing.progress() >= settings.progressPoints()) {
                encouragements.open(closed.campaignId(), closed.branchId(), closed.cycle(), standing);
            }
        }
    }

    /** Of those who still belong to the branch. A member who changed branches keeps his own past. */
    private List<Standing> standings(CycleClosed closed) {
        return jdbc.sql("""
                        select i.member_id, i.participation, i.score,
                               (select max(e.score) from inspection e
                                 where e.campaign_id = i.campaign_id and e.member_id = i.member_id
                                   and e.cycle = (select max(l.cycle) from inspection l
                                                   where l.campaign_id = i.campaign_id and l.member_id = i.member_id
                                                     and l.cycle < i.cycle)) as before,
                               (select count(*) from attendance a join meeting e on e.id = a.meeting_id
                                  join inspection_cycle c on c.campaign_id = e.campaign_id
                                   and c.branch_id = e.branch_id and e.held_on between c.starts_on and c.closes_on
                                 where e.campaign_id = i.campaign_id and e.branch_id = i.branch_id
                                   and c.number = i.cycle and a.subject_id = i.member_id
                                   and a.presence = 'ABSENT' and a.made_up_on is null) as absences
                          from inspection i join membership_term t
                            on t.member_id = i.member_id and t.branch_id = i.branch_id
                           and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                         where i.campaign_id = :campaignId and i.branch_id = :branchId and i.cycle = :cycle
                         order by i.member_id
                        """)
                .param("today", roster.today())
                .param("campaignId", closed.campaignId())
                .param("branchId", closed.branchId())
                .param("cycle", closed.cycle())
                .query(Standing.class)
                .list();
    }
}
