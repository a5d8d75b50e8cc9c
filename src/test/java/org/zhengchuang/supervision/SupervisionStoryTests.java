package org.zhengchuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.Rehearsal.rows;
import static org.zhengchuang.supervision.SupervisionStory.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.BadForms;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.Exemptions;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;

/** In every branch of the sample 01 is the secretary and 04 owns supervision; in B12 01 is both. */
@FactoryTest
class SupervisionStoryTests {

    @Autowired
    BadForms badForms;

    @Autowired
    Rehearsal factory;

    @Autowired
    SupervisionStory story;

    @Autowired
    SupervisionProcess supervision;

    @Autowired
    Roster roster;

    @Autowired
    RosterChanges changes;

    @Autowired
    Appointments appointments;

    @Autowired
    Exemptions exemptions;

    @Autowired
    JdbcClient jdbc;

    private String campaign;

    private void begin(int months, String... branches) {
        campaign = story.begin(months, branches);
        story.cycleDay(branches[0], supervision);
    }

    private Map<String, Object> sheet(String task, String branch) {
        return factory.form(factory.open(task, story.key(branch)));
    }

    private List<String> members(String task, String branch) {
        return rows(sheet(task, branch), "members").stream()
                .map(row -> (String) row.get("memberId"))
                .toList();
    }

    private static Member joiner(String id, String branch) {
        return new Member(id, "新来者", branch, Standing.FULL, true, LocalDate.of(2015, 7, 1), null, null);
    }

    @Test
    void everyoneIsInspectedInEveryCycleUntilTheStageEnds() {
        begin(2, "B01");
        assertThat(members("Task_InspectMembers", "B01")).hasSize(25).doesNotContain("M0104");
        assertThat(members("Task_InspectOwner", "B01")).containsExactly("M0104");
        assertThat(factory.open("Task_InspectMembers", story.key("B01")).getAssignee())
                .isEqualTo("M0104");
        assertThat(factory.open("Task_InspectOwner", story.key("B01")).getAssignee())
                .isEqualTo("M0101");
        story.inspectAll("B01", members -> {});
        assertThat(sheet("Task_ReportToSecretary", "B01"))
                .containsEntry("members", 26)
                .containsEntry("inspected", 26)
                .containsEntry("found", 0);
        story.report("B01");
        assertThat(factory.open("Task_HearReport", story.key("B01")).getAssignee())
                .isEqualTo("M0101");
        story.hear("B01");
        assertThat(story.missing()).contains(name("B01") + "第 2 期检查还没有开始");
        story.cycleDay("B01", supervision);
        story.inspectAll("B01", members -> {});
        story.reportAndHear("B01");
        assertThat(factory.route("supervision", story.key("B01")))
                .endsWith("Task_CloseCycle", "Gateway_MoreCycles", "EndEvent_SupervisionDone");
        assertThat(count("select count(*) from inspection where campaign_id = :id"))
                .isEqualTo(52);
        assertThat(count("""
                select count(*) from inspection_cycle where campaign_id = :id and closed_at is not null
                """)).isEqualTo(2);
        assertThat(story.missing()).noneMatch(text -> text.contains(name("B01")));
        assertThat(story.missing()).contains(name("B02") + "第 1 期检查还没有开始", name("B02") + "第 2 期检查还没有开始");
    }

    @Test
    void aSheetThatLacksOneMemberIsRefusedByHisName() {
        begin(1, "B04");
        var missing = roster.member("M0417").name();
        assertThat(story.refusal(() -> story.inspect(
                        "Task_InspectMembers",
                        "B04",
                        members -> members.removeIf(row -> row.get("memberId").equals("M0417")))))
                .contains(missing);
        assertThat(count("select count(*) from inspection where campaign_id = :id"))
                .isZero();
        assertThat(story.missing())
                .anyMatch(text -> text.startsWith(name("B04") + "第 1 期检查还没有查到") && text.contains(missing));
    }

    @Test
    void thirtySixOfThirtySevenInspectedIsNotEnough() {
        for (int more = 1; more <= 6; more++) {
            changes.join(joiner("N040" + more, "B04"), factory.today(), "M1116");
        }
        begin(1, "B04");
        assertThat(roster.memberCount("B04")).isEqualTo(37);
        story.inspect(
                "Task_InspectMembers", "B04", members -> assertThat(members).hasSize(36));
        var owner = roster.member("M0404").name();
        assertThat(factory.open("Task_ReportToSecretary"))
                .extracting(task -> task.getAssignee())
                .doesNotContain("M0404");
        assertThat(story.refusal(() -> supervision.closeCycle(campaign, "B04")))
                .contains(owner)
                .doesNotContain(roster.member("M0405").name());
        assertThat(story.missing()).contains(name("B04") + "第 1 期检查还没有查到：" + owner);
        story.inspect("Task_InspectOwner", "B04", members -> {});
        assertThat(sheet("Task_ReportToSecretary", "B04"))
                .containsEntry("members", 37)
                .containsEntry("inspected", 37);
    }

    /** One branch is a cycle ahead of another; somebody moves between them meanwhile. */
    @Test
    void twoCyclesOpenAtOnceAskForEverybodyOnceEach() {
        begin(2, "B09", "B08");
        story.inspectAll("B09", members -> {});
        story.reportAndHear("B09");
        story.cycleDay("B09", supervision);
        assertThat(openCycles()).containsExactly("B08 1", "B09 2");
        assertThat(story.missing())
                .as("the late branch owes its first cycle, and the second has not begun for it")
                .anyMatch(text -> text.startsWith(name("B08") + "第 1 期检查还没有查到"))
                .contains(name("B08") + "第 2 期检查还没有开始");
        changes.transfer("M0812", "B09", factory.today(), "工作调动", "M1116");
        assertThat(members("Task_InspectMembers", "B08")).doesNotContain("M0812");
        assertThat(members("Task_InspectMembers", "B09")).contains("M0812");
        assertThat(sheet("Task_InspectMembers", "B09")).containsEntry("cycle", 2);
        assertThat(sheet("Task_InspectMembers", "B08")).containsEntry("cycle", 1);
        story.inspectAll("B08", members -> {});
        story.reportAndHear("B08");
        assertThat(openCycles()).as("its second follows at once").containsExactly("B08 2", "B09 2");
        for (var branch : List.of("B09", "B08")) {
            story.inspectAll(branch, members -> {});
            story.reportAndHear(branch);
        }
        assertThat(openCycles()).isEmpty();
        assertThat(jdbc.sql("select cycle from inspection where campaign_id = :id and member_id = 'M0812'")
                        .param("id", campaign)
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(count("""
                select count(*) from (select member_id, cycle from inspection where campaign_id = :id
                 group by member_id, cycle having count(*) > 1) twice
                """)).isZero();
    }

    private List<String> openCycles() {
        return jdbc.sql("""
                        select branch_id || ' ' || number from inspection_cycle
                         where campaign_id = :id and closed_at is null order by branch_id
                        """).param("id", campaign).query(String.class).list();
    }

    @Test
    void nobodyInspectsHimself() {
        begin(1, "B04");
        assertThat(story.refusal(() -> story.inspect("Task_InspectMembers", "B04", members -> {
                    var himself = new java.util.HashMap<>(members.get(0));
                    himself.put("memberId", "M0404");
                    members.add(himself);
                })))
                .contains("不能检查自己");
        assertThat(count("select count(*) from inspection where campaign_id = :id"))
                .isZero();
    }

    @Test
    void aFindingNeedsItsKindAndWhoPutsItRight() {
        begin(1, "B04");
        assertThat(story.refusal(() -> story.inspect(
                        "Task_InspectMembers",
                        "B04",
                        members -> row(members, "M0410").put("found", true))))
                .contains(roster.member("M0410").name());
        assertThat(story.refusal(() -> story.inspect("Task_InspectMembers", "B04", members -> {
                    SupervisionStory.found(members, "M0410", "STUDY");
                    row(members, "M0410").put("rectifierId", "M0101");
                })))
                .contains("M0101");
    }

    @Test
    void whoJoinsAppearsInTheOpenSheetAndCannotBeLeftOut() {
        begin(1, "B06");
        var before = sheet("Task_InspectMembers", "B06");
        changes.join(joiner("N0601", "B06"), factory.today(), "M1116");
        assertThat(members("Task_InspectMembers", "B06")).contains("N0601");
        assertThat(story.refusal(() -> story.inspect(
                        "Task_InspectMembers",
                        "B06",
                        members -> members.retainAll(
                                members.subList(0, rows(before, "members").size())))))
                .contains("新来者");
        story.inspectAll("B06", members -> {});
        assertThat(sheet("Task_ReportToSecretary", "B06")).containsEntry("inspected", 20);
    }

    @Test
    void whoJoinsOnTheLastDayIsInspectedBeforeTheCycleCloses() {
        begin(1, "B07");
        story.inspectAll("B07", members -> {});
        story.report("B07");
        changes.join(joiner("N0701", "B07"), factory.today(), "M1116");
        story.hear("B07");
        var rest = factory.open("Task_InspectRest", story.key("B07"));
        assertThat(rest.getAssignee()).isEqualTo("M0701");
        assertThat(members("Task_InspectRest", "B07")).containsExactly("N0701");
        assertThat(story.refusal(() -> supervision.closeCycle(campaign, "B07"))).contains("新来者");
        badForms.areRefused(
                rest,
                form -> rows(form, "members").forEach(row -> {
                    row.putAll(Map.of("participation", "FULL", "found", false));
                    row.remove("rectifierId");
                }));
        story.inspect("Task_InspectRest", "B07", members -> {});
        assertThat(factory.route("supervision", story.key("B07"))).contains("EndEvent_SupervisionDone");
        assertThat(count("""
                select count(*) from inspection_due
                 where campaign_id = :id and branch_id = 'B07' and released_at is null
                """)).isEqualTo(22);
    }

    @Test
    void whoLeavesIsReleasedFromTheCycleWithTheReason() {
        begin(1, "B08");
        changes.leave("M0810", factory.today(), "调离工厂", "M1116");
        assertThat(members("Task_InspectMembers", "B08")).doesNotContain("M0810");
        story.inspectAll("B08", members -> {});
        story.reportAndHear("B08");
        assertThat(jdbc.sql("""
                                select released_reason from inspection_due
                                 where campaign_id = :id and member_id = 'M0810'
                                """).param("id", campaign).query(String.class).single())
                .isEqualTo("调离工厂");
        assertThat(factory.route("supervision", story.key("B08"))).contains("EndEvent_SupervisionDone");
    }

    @Test
    void onlyAnApprovedExemptionTakesAMemberOutOfTheCount() {
        begin(1, "B09");
        assertThat(story.refusal(() -> exemptions.request("B09", "M0920", "长期病休在家", "M0810")))
                .contains("可以申请豁免");
        assertThat(story.refusal(() -> exemptions.request("B09", "M0810", "长期病休在家", "M0901")))
                .contains("不是本支部党员");
        assertThat(story.refusal(() -> exemptions.request("B09", "M0920", "病", "M0901")))
                .contains("请写明申请豁免的原因");
        exemptions.request("B09", "M0920", "长期病休在家", "M0901");
        exemptions.request("B09", "M0921", "借调到外地工作", "M0901");
        assertThat(story.refusal(() -> exemptions.request("B09", "M0920", "长期病休在家", "M0901")))
                .contains("不必重复申请");
        assertThat(members("Task_InspectMembers", "B09")).contains("M0920", "M0921");
        Consumer<Map<String, Object>> decide = form -> {
            boolean sick = form.get("reason").equals("长期病休在家");
            form.put("decision", sick ? "YES" : "NO");
            form.put("opinion", sick ? null : "就近编入党小组参加活动");
        };
        badForms.areRefused(factory.open("Task_DecideExemption").get(0), decide);
        factory.all("Task_DecideExemption", decide);
        assertThat(members("Task_InspectMembers", "B09")).contains("M0921").doesNotContain("M0920");
        story.inspectAll("B09", members -> {});
        story.reportAndHear("B09");
        assertThat(factory.route("supervision", story.key("B09"))).contains("EndEvent_SupervisionDone");
        assertThat(count("""
                select count(*) from inspection_due where campaign_id = :id and released_reason = '长期病休在家'
                """)).isOne();
        assertThat(count("""
                select count(*) from exemption_request where campaign_id = :id and not granted and decided_by = 'M1111'
                """)).isOne();
    }

    @Test
    void whatTheSecretaryAsksForAtAHearingBecomesADutyAndIsAskedAboutNextTime() {
        begin(2, "B11");
        story.inspectAll("B11", members -> {});
        story.report("B11");
        factory.complete(factory.open("Task_HearReport", story.key("B11")), form -> {
            form.put("opinion", "总体较好");
            form.put("instructions", "抓紧补齐学习笔记\n\n每周检查一次岗位练兵");
        });
        assertThat(jdbc.sql("select text from instruction where campaign_id = :id order by place")
                        .param("id", campaign)
                        .query(String.class)
                        .list())
                .containsExactly("抓紧补齐学习笔记", "每周检查一次岗位练兵");
        var first = factory.open("Task_CarryOutInstruction").get(0);
        assertThat(first.getAssignee()).isEqualTo("M1104");
        assertThat(first.getDueDate()).isNotNull();
        assertThat(story.refusal(() -> factory.complete(first, form -> {
                    form.put("doneOn", factory.today().minusDays(1).toString());
                    form.put("result", "笔记已逐人补齐");
                })))
                .contains("不能早于提出要求的日期");
        badForms.areRefused(first, form -> form.put("result", "笔记已逐人补齐"));
        factory.complete(first, form -> form.put("result", "笔记已逐人补齐"));
        story.cycleDay("B11", supervision);
        story.inspectAll("B11", members -> {});
        story.report("B11");
        assertThat(factory.form(factory.open("Task_HearReport", story.key("B11")))
                        .get("earlier"))
                .asString()
                .contains("（未落实）", "已落实：笔记已逐人补齐");
    }

    @Test
    void inASmallBranchTheNextOfficeUpTakesTheSecondPart() {
        changes.leave("M1205", factory.today(), "退休", "M1116");
        changes.leave("M1206", factory.today(), "调离", "M1116");
        begin(1, "B12");
        assertThat(roster.memberCount("B12")).isEqualTo(4);
        assertThat(members("Task_InspectMembers", "B12")).containsExactly("M1202", "M1203", "M1204");
        assertThat(factory.open("Task_InspectMembers", story.key("B12")).getAssignee())
                .isEqualTo("M1201");
        assertThat(factory.open("Task_InspectOwner", story.key("B12")).getAssignee())
                .isEqualTo("M1111");
        story.inspectAll("B12", members -> {});
        story.report("B12");
        assertThat(factory.open("Task_HearReport", story.key("B12")).getAssignee())
                .isEqualTo("M1111");
        story.hear("B12");
        assertThat(factory.route("supervision", story.key("B12"))).contains("EndEvent_SupervisionDone");
    }

    @Test
    void aHandoverInTheMiddleLeavesNobodyOut() {
        begin(1, "B10");
        story.inspect("Task_InspectMembers", "B10", members -> {});
        appointments.handOver("B10", Stage.SUPERVISION, "M1006", factory.today(), "工作调整", "M1116");
        assertThat(members("Task_InspectOwner", "B10")).containsExactly("M1004");
        story.inspect("Task_InspectOwner", "B10", members -> {});
        story.report("B10");
        assertThat(jdbc.sql("select reporter from supervision_report where campaign_id = :id")
                        .param("id", campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("M1006");
        story.hear("B10");
        assertThat(factory.route("supervision", story.key("B10")))
                .doesNotContain("Task_InspectRest")
                .contains("EndEvent_SupervisionDone");
    }

    @Test
    void aHandoverBetweenTheSheetsIsMadeUpFor() {
        begin(1, "B02");
        story.inspect("Task_InspectOwner", "B02", members -> {});
        appointments.handOver("B02", Stage.SUPERVISION, "M0206", factory.today(), "工作调整", "M1116");
        assertThat(members("Task_InspectMembers", "B02")).doesNotContain("M0204", "M0206");
        story.inspect("Task_InspectMembers", "B02", members -> {});
        story.reportAndHear("B02");
        assertThat(members("Task_InspectRest", "B02")).containsExactly("M0206");
        story.inspect("Task_InspectRest", "B02", members -> {});
        assertThat(factory.route("supervision", story.key("B02"))).contains("EndEvent_SupervisionDone");
    }

    @Test
    void aChangedPlanMovesTheDayOfTheNextCycle() {
        campaign = story.begin(1, "B05");
        var planned = supervision.nextCycleDay(campaign, "B05");
        story.plan(factory.today(), factory.today().plusDays(4));
        var moved = supervision.nextCycleDay(campaign, "B05");
        assertThat(moved).isBefore(planned);
        factory.letTimeWork();
        assertThat(members("Task_InspectMembers", "B05")).isNotEmpty();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("id", campaign).query(Integer.class).single();
    }

    private String name(String branch) {
        return roster.branch(branch).name();
    }
}
