package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.AskAgain;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/**
 * The cycles (检查周期) of the branches. A branch lives through one after another. Who is still to be inspected is asked of
 * the roster each time, so that who joined meanwhile counts and who left does not (R21, R35).
 */
@Component
public class Cycles {

    private static final String DUE_BUT_NOT_INSPECTED = """
            select c.branch_id, c.number, m.id as member_id, m.name
              from inspection_cycle c
              join membership_term t on t.branch_id = c.branch_id
                   and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
              join member m on m.id = t.member_id
             where c.campaign_id = :campaignId and c.closed_at is null
               and not exists (select 1 from exemption e where e.campaign_id = c.campaign_id and e.member_id = m.id)
               and not exists (select 1 from inspection i where i.campaign_id = c.campaign_id
                                and i.branch_id = c.branch_id and i.cycle = c.number and i.member_id = m.id)
            """;

    private static final String OF_CYCLE =
            " where campaign_id = :campaignId and branch_id = :branchId and number = :number";

    /** Somebody who is on the roster and has not been inspected in his branch's open cycle. */
    record Missing(String branchId, int number, String memberId, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Schedules schedules;
    private final WorkCalendars calendars;
    private final SupervisionSettings settings;
    private final DueMembers dueMembers;
    private final ApplicationEventPublisher events;

    Cycles(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            Schedules schedules,
            WorkCalendars calendars,
            SupervisionSettings settings,
            DueMembers dueMembers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.schedules = schedules;
        this.calendars = calendars;
        this.settings = settings;
        this.dueMembers = dueMembers;
        this.events = events;
    }

    /** Whether the approved schedule says yet when the running stage is. */
    boolean canBePlanned(String campaignId) {
        return schedules.milestone(campaignId, CampaignStage.RUNNING).isPresent();
    }

    /** The cycles by the plan in force. */
    List<CyclePlan> planned(String campaignId) {
        var running = running(campaignId);
        return CyclePlan.of(running.startsOn(), running.endsOn(), settings, calendars.current());
    }

    /** Those of a branch: one that was founded meanwhile has the cycles that end after that, at least the last. */
    static List<CyclePlan> of(Branch branch, List<CyclePlan> planned) {
        var own = planned.stream()
                .filter(cycle -> !cycle.closesOn().isBefore(branch.openedOn()))
                .toList();
        return own.isEmpty() ? planned.subList(planned.size() - 1, planned.size()) : own;
    }

    private Milestone running(String campaignId) {
        return schedules
                .milestone(campaignId, CampaignStage.RUNNING)
                .orElseThrow(() -> new Refusal("supervision.no-milestone"));
    }

    /** The first planned cycle that has not opened; empty when the last one has. */
    Optional<CyclePlan> next(String campaignId, String branchId) {
        int opened = jdbc.sql("""
                        select coalesce(max(number), 0) from inspection_cycle
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Integer.class)
                .single();
        return of(roster.branch(branchId), planned(campaignId)).stream()
                .filter(cycle -> cycle.number() > opened)
                .findFirst();
    }

    /**
     * The next cycle, also where a shortened plan no longer has one for a branch that already waits for it: then what is
     * left of the stage.
     */
    CyclePlan nextOrRest(String campaignId, String branchId) {
        return next(campaignId, branchId).orElseGet(() -> {
            var last = latest(campaignId, branchId);
            var end = running(campaignId).endsOn();
            var start = last.map(cycle -> cycle.closesOn().plusDays(1))
                    .filter(day -> !day.isAfter(end))
                    .orElse(end);
            return CyclePlan.until(last.map(Cycle::number).orElse(0) + 1, start, end, settings, calendars.current());
        });
    }

    void open(String campaignId, String branchId) {
        var plan = nextOrRest(campaignId, branchId);
        jdbc.sql("""
                        insert into inspection_cycle
                          (campaign_id, branch_id, number, starts_on, opens_on, closes_on, opened_at)
                        values (:campaignId, :branchId, :number, :startsOn, :opensOn, :closesOn, :now)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("number", plan.number())
                .param("startsOn", plan.startsOn())
                .param("opensOn", plan.opensOn())
                .param("closesOn", plan.closesOn())
                .param("now", OffsetDateTime.now(clock))
                .update();
        var cycle = current(campaignId, branchId);
        int members = dueMembers.reconcile(cycle);
        events.publishEvent(new CycleOpened(campaignId, branchId, cycle.number(), members));
    }

    /** @throws Refusal where none is open */
    Cycle current(String campaignId, String branchId) {
        return find(campaignId, branchId).orElseThrow(() -> new Refusal("supervision.no-open-cycle"));
    }

    Optional<Cycle> find(String campaignId, String branchId) {
        return latest(campaignId, branchId).filter(cycle -> cycle.closedAt() == null);
    }

    Optional<Cycle> latest(String campaignId, String branchId) {
        return jdbc.sql("""
                        select * from inspection_cycle where campaign_id = :campaignId and branch_id = :branchId
                         order by number desc limit 1
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Cycle.class)
                .optional();
    }

    /** The open cycles of a branch, whatever the campaign. */
    List<Cycle> openIn(String branchId) {
        return jdbc.sql("select * from inspection_cycle where branch_id = :branchId and closed_at is null")
                .param("branchId", branchId)
                .query(Cycle.class)
                .list();
    }

    List<Cycle> all(String campaignId) {
        return jdbc.sql("select * from inspection_cycle where campaign_id = :campaignId order by branch_id, number")
                .param("campaignId", campaignId)
                .query(Cycle.class)
                .list();
    }

    /** Who is on the branch's roster today, not exempt, and not yet inspected: number to name. */
    Map<String, String> missing(Cycle cycle) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(DUE_BUT_NOT_INSPECTED + " and c.branch_id = :branchId order by m.id")
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("today", roster.today())
                .query(Missing.class)
                .list()
                .forEach(missing -> names.put(missing.memberId(), missing.name()));
        return names;
    }

    /** The same in all open cycles of the campaign. */
    List<Missing> missing(String campaignId) {
        return jdbc.sql(DUE_BUT_NOT_INSPECTED + " order by c.branch_id, m.id")
                .param("campaignId", campaignId)
                .param("today", roster.today())
                .query(Missing.class)
                .list();
    }

    void membersInspected(Cycle cycle, String by) {
        jdbc.sql("update inspection_cycle set members_inspected_by = :by" + OF_CYCLE)
                .param("by", by)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("number", cycle.number())
                .update();
    }

    /** @throws Refusal naming who has not been inspected */
    void close(String campaignId, String branchId) {
        var cycle = current(campaignId, branchId);
        var missing = missing(cycle);
        if (!missing.isEmpty()) {
            throw new Refusal("supervision.cycle.incomplete", cycle.number(), String.join("、", missing.values()));
        }
        dueMembers.reconcile(cycle);
        jdbc.sql("update inspection_cycle set closed_at = :now" + OF_CYCLE)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("number", cycle.number())
                .update();
        events.publishEvent(new CycleClosed(campaignId, branchId, cycle.number()));
        events.publishEvent(new AskAgain());
    }

    /**
     * Whether the branch was inspected anew since that moment, or will not be any more: what was to be seen in its next
     * cycle can be seen.
     */
    public boolean inspectedSince(String campaignId, String branchId, OffsetDateTime moment) {
        boolean inspected = jdbc.sql("""
                                select count(*) from inspection_cycle
                                 where campaign_id = :campaignId and branch_id = :branchId
                                   and opened_at > :moment and closed_at is not null
                                """)
                        .param("campaignId", campaignId)
                        .param("branchId", branchId)
                        .param("moment", moment)
                        .query(Integer.class)
                        .single()
                > 0;
        return inspected
                || find(campaignId, branchId).isEmpty()
                        && next(campaignId, branchId).isEmpty();
    }
}
