package org.zhengchuang.supervision.attention;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.supervision.attention.SelfCheck.Entry;
import org.zhengchuang.supervision.attention.SelfCheck.Finding;
import org.zhengchuang.supervision.attention.SelfCheck.Sheet;

/** The self-check (自查) of a branch, on everything that it put down in the campaign so far. */
@Component
class SelfChecks {

    private static final String ENTRIES = """
            select 'MEETING' as kind, held_on as happened_on, recorded_at, recorded_by,
                   cast(null as varchar(40)) as member_id, cast(null as varchar(5000)) as text
              from meeting where campaign_id = :campaignId and branch_id = :branchId
            union all
            select 'INSPECTION', inspected_on, recorded_at, recorded_by, member_id, note
              from inspection where campaign_id = :campaignId and branch_id = :branchId
            union all
            select 'PUBLICITY', published_on, recorded_at, recorded_by, member_id, content
              from publicity_item where campaign_id = :campaignId and branch_id = :branchId
            union all
            select 'TARGETS', null, s.confirmed_at, s.confirmed_by, s.member_id,
                   (select max(x.target) from target x where x.campaign_id = s.campaign_id and x.member_id = s.member_id)
              from target_sheet s join step p
                on p.campaign_id = s.campaign_id and p.name = 'target-sheet' and p.subject_id = s.member_id
             where s.campaign_id = :campaignId and p.branch_id = :branchId
            union all
            select 'SELF_REVIEW', null, recorded_at, recorded_by, subject_id, cast(summary as varchar(5000))
              from self_review where campaign_id = :campaignId and branch_id = :branchId and track = 'MEMBER'
            union all
            select 'PROPOSAL', null, recorded_at, recorded_by, member_id, measure
              from measure_proposal where campaign_id = :campaignId and branch_id = :branchId and recorded_by is not null
            union all
            select 'RECTIFICATION', a.rectified_on, a.recorded_at, a.rectified_by, p.member_id, a.measures
              from problem_attempt a join problem p on p.id = a.problem_id
             where p.campaign_id = :campaignId and p.branch_id = :branchId
            """;

    private static final String SHEETS = """
            select i.cycle, count(*) as members,
                   sum(case when i.participation = 'FULL' and i.score = 100 then 1 else 0 end) as perfect,
                   max(i.recorded_at) as recorded_at
              from inspection i
             where i.campaign_id = :campaignId and i.branch_id = :branchId and i.cycle is not null
             group by i.cycle order by i.cycle
            """;

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final SelfCheckSettings settings;
    private final Clock clock;

    SelfChecks(JdbcClient jdbc, WorkCalendars calendars, SelfCheckSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the branch itself sees: all of it, at once. */
    List<Finding> forTheBranch(String campaignId, String branchId) {
        var zone = clock.getZone();
        var entries = ask(ENTRIES, campaignId, branchId).query(Entry.class).list().stream()
                .map(entry -> new Entry(
                        entry.kind(),
                        entry.happenedOn(),
                        entry.recordedAt().atZoneSameInstant(zone).toOffsetDateTime(),
                        entry.recordedBy(),
                        entry.memberId(),
                        entry.text()))
                .toList();
        var sheets = ask(SHEETS, campaignId, branchId).query(Sheet.class).list();
        return new SelfCheck(settings, calendars.current()).of(entries, sheets);
    }

    /** What is seen above it: what the branch has had its days to look into. */
    List<Finding> forOthers(String campaignId, String branchId) {
        var today = java.time.LocalDate.now(clock);
        return forTheBranch(campaignId, branchId).stream()
                .filter(finding -> calendars
                        .current()
                        .plus(finding.seenOn(), settings.ownWorkingDays())
                        .isBefore(today))
                .toList();
    }

    private JdbcClient.StatementSpec ask(String sql, String campaignId, String branchId) {
        return jdbc.sql(sql).param("campaignId", campaignId).param("branchId", branchId);
    }
}
