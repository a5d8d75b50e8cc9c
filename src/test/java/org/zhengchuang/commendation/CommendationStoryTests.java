package org.zhengchuang.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengchuang.Rehearsal.rows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.BadForms;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.CampaignProcess;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.RuleBookProposal;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.Roster;

/** What the evaluation decided is written straight into its tables; its own stories tell how it comes there. */
@FactoryTest
class CommendationStoryTests {

    @Autowired
    BadForms badForms;

    @Autowired
    Rehearsal factory;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProcess campaignProcess;

    @Autowired
    RuleBooks ruleBooks;

    @Autowired
    HonourRegister register;

    @Autowired
    Summaries summaries;

    @Autowired
    Meetings meetings;

    @Autowired
    Roster roster;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<GateRule> rules;

    String campaign;

    @BeforeEach
    void anEvaluatedCampaign() {
        campaign = campaigns
                .open(2026, "示例活动", "示例主题", "示例任务", factory.today().plusDays(30), "M1116")
                .id();
        ruleBooks.draft(RuleBookProposal.of(campaign, key -> key), "M1116");
        ruleBooks.freezeLatest(campaign);
        jdbc.sql("""
                        insert into evaluation (campaign_id, rule_book_version, opened_at, final_at)
                        values (:campaign, 1, :now, :now)
                        """).param("campaign", campaign).param("now", now()).update();
        var meeting = meetings.record(
                new Meetings.Minutes(campaign, null, MeetingKind.DECISION, factory.today(), "会议室", "示例", "示例", "M1116"),
                List.of());
        jdbc.sql("""
                        insert into decision (campaign_id, round, meeting_id, decided_by, decided_at)
                        values (:campaign, 1, :meeting, 'M1110', :now)
                        """)
                .param("campaign", campaign)
                .param("meeting", meeting)
                .param("now", now())
                .update();
        jdbc.sql("""
                        insert into vacancy (campaign_id, round, track, statement)
                        values (:campaign, 1, 'BRANCH', '没有支部达到优秀线。')
                        """).param("campaign", campaign).update();
    }

    @AfterEach
    void theCampaignIsStopped() {
        transaction.executeWithoutResult(status -> campaignProcess.stop(campaign));
    }

    @Test
    void membersAreHonouredAndAVacantTrackIsSaidToBeVacant() {
        honoured("M0101", "B01");
        honoured("M0302", "B03");
        begin();
        var decision = factory.open("Task_IssueDecision").get(0);
        assertThat(decision.getAssignee()).isEqualTo("M1116");
        assertThat(factory.form(decision).get("body").toString())
                .contains(
                        "示例主题",
                        nameOf("M0101"),
                        nameOf("M0302"),
                        roster.branch("B03").name())
                .contains("“先进基层党组织”本次空缺。没有支部达到优秀线。");
        refuses("commendation.decision.left-out", () -> issue(decision, nameOf("M0101"), ""));
        refuses("commendation.decision.vacancy-unsaid", () -> issue(decision, "空缺", ""));
        issue(decision, "", "");
        factory.letTimeWork();

        assertThat(factory.open("Task_SignForPaper")).hasSize(12);
        var lines = register.of(campaign);
        assertThat(lines).extracting(RegisteredHonour::name).containsExactly(nameOf("M0101"), nameOf("M0302"));
        assertThat(lines.get(1).number()).isEqualTo(lines.get(0).number() + 1);

        assertThat(missing())
                .containsOnly(
                        "commendation.gate.summaries.missing",
                        "commendation.gate.factory.missing",
                        "commendation.gate.ceremony.missing");
        var ofB01 = factory.open("Task_WriteBranchSummary", campaign + "/B01");
        assertThat(factory.form(ofB01).get("honours").toString()).contains(nameOf("M0101"));
        var ofB02 = factory.open("Task_WriteBranchSummary", campaign + "/B02");
        assertThat(factory.form(ofB02).get("honours").toString()).contains("没有受表彰");
        refuses("engine.form.faults", () -> factory.complete(ofB02, form -> form.putAll(summed(" "))));
        assertThat(factory.all("Task_WriteBranchSummary", form -> form.putAll(summed("完成全年检修任务,党员带头攻关三项,无一起事故"))))
                .isEqualTo(12);

        var summary = factory.open("Task_WriteFactorySummary").get(0);
        assertThat(factory.form(summary).get("figures").toString()).contains("12 个党支部", "优秀共产党员 2 名");
        factory.done("Task_WriteFactorySummary", form -> form.putAll(summed("全厂各支部都完成了年初定下的措施,生产安全平稳")));
        assertThat(summaries.ofFactory(campaign)).isPresent();

        var ceremony = factory.open("Task_RecordCeremony").get(0);
        refuses(
                "commendation.ceremony.before-decision",
                () -> hold(ceremony, factory.today().minusDays(1).toString(), "PRESENT"));
        refuses(
                "records.meeting.absent-without-reason",
                () -> hold(ceremony, factory.today().toString(), "ABSENT"));
        hold(ceremony, factory.today().toString(), "PRESENT");
        assertThat(missing()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("commendation")
                        .count())
                .isZero();
    }

    @Test
    void aCampaignWithoutAnyHonourIsStillSummedUp() {
        begin();
        factory.done("Task_IssueDecision", CommendationStoryTests::filled);
        assertThat(register.of(campaign)).isEmpty();
        assertThat(missing()).doesNotContain("commendation.gate.honours.missing");
        assertThat(factory.open("Task_WriteBranchSummary")).hasSize(12);
    }

    @Test
    void anHonourIsRevokedByThePartyCommitteeOnly() {
        honoured("M0401", "B04");
        begin();
        factory.done("Task_IssueDecision", CommendationStoryTests::filled);
        var number = register.of(campaign).get(0).number();

        factory.as("M1117", () -> runtime.startProcessInstanceByKey("honour-revocation"));
        Consumer<Map<String, Object>> proposed =
                form -> form.putAll(Map.of("purpose", "PROPOSE", "number", number, "reason", "事迹材料查实为虚报,见纪委核查报告"));
        badForms.areRefused(factory.open("Task_ProposeRevocation").get(0), proposed);
        factory.done("Task_ProposeRevocation", proposed);
        var decision = factory.open("Task_DecideRevocation").get(0);
        assertThat(decision.getAssignee()).isEqualTo("M1110");
        assertThat(factory.form(decision).get("honour").toString()).contains(nameOf("M0401"));
        badForms.areRefused(decision, form -> form.putAll(Map.of("revoked", "YES", "opinion", "同意撤销")));
        factory.complete(decision, form -> form.putAll(Map.of("revoked", "YES", "opinion", "同意撤销")));
        assertThat(register.find(number)).hasValueSatisfying(line -> {
            assertThat(line.stands()).isFalse();
            assertThat(line.revokedReason()).contains("虚报");
            assertThat(line.revokedBy()).isEqualTo("M1110");
        });
        assertThat(missing()).doesNotContain("commendation.gate.honours.missing");
    }

    @Test
    void anHonourStandsWhenTheCommitteeKeepsItOrNobodyProposes() {
        honoured("M0501", "B05");
        begin();
        factory.done("Task_IssueDecision", CommendationStoryTests::filled);
        var number = register.of(campaign).get(0).number();
        factory.as("M1117", () -> runtime.startProcessInstanceByKey("honour-revocation"));
        factory.done("Task_ProposeRevocation", form -> form.put("purpose", "WITHDRAW"));
        assertThat(factory.open("Task_DecideRevocation")).isEmpty();

        factory.as("M1117", () -> runtime.startProcessInstanceByKey("honour-revocation"));
        factory.done(
                "Task_ProposeRevocation",
                form -> form.putAll(Map.of("purpose", "PROPOSE", "number", number, "reason", "有职工来信反映事迹不实")));
        factory.done("Task_DecideRevocation", form -> form.putAll(Map.of("revoked", "NO", "opinion", "经查反映不实")));
        assertThat(register.find(number))
                .hasValueSatisfying(line -> assertThat(line.stands()).isTrue());
    }

    private void begin() {
        runtime.startProcessInstanceByKey("commendation", campaign, Map.of("campaignId", campaign));
    }

    private void honoured(String member, String branch) {
        jdbc.sql("""
                        insert into honour (campaign_id, track, subject_id, branch_id, name, points_sum, parts, score,
                                            reason, decided_by, decided_at, final_at)
                        values (:campaign, :track, :member, :branch, :name, 92, 1, 92, '示例', 'M1110', :now, :now)
                        """)
                .param("campaign", campaign)
                .param("track", Track.MEMBER.code())
                .param("member", member)
                .param("branch", branch)
                .param("name", nameOf(member))
                .param("now", now())
                .update();
    }

    private static void filled(Map<String, Object> form) {
        form.putAll(Map.of("number", "示例党发〔2026〕8号", "issuer", "中共示例机械厂委员会"));
    }

    private void issue(Task task, String word, String instead) {
        factory.complete(task, form -> {
            filled(form);
            form.put("body", form.get("body").toString().replace(word.isEmpty() ? "\u0000" : word, instead));
        });
    }

    private static Map<String, Object> summed(String achievements) {
        return Map.of(
                "achievements", achievements,
                "shortcomings", "学习会个别党员补课不及时,记录不够细",
                "nextSteps", "明年把补课落实到人,每月检查一次");
    }

    private void hold(Task task, String day, String presence) {
        factory.complete(task, form -> {
            form.putAll(Map.of("heldOn", day, "place", "礼堂", "chair", "示例", "content", "宣读决定,颁发证书,代表发言"));
            rows(form, "attendance").forEach(row -> row.put("presence", presence));
        });
    }

    private String nameOf(String member) {
        return roster.member(member).name();
    }

    private OffsetDateTime now() {
        return factory.today()
                .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime();
    }

    private List<String> missing() {
        return rules.stream()
                .filter(rule -> rule.gate() == Gate.G6)
                .filter(rule -> rule.demand().key().startsWith("commendation."))
                .flatMap(rule -> rule.missing(campaign).stream())
                .map(text -> text.key())
                .toList();
    }

    private static void refuses(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
