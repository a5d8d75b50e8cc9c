package org.zhengchuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhengchuang.Rehearsal.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhengchuang.BadForms;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.Counting.QuotaRounding;
import org.zhengchuang.campaign.Counting.Ties;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.RuleBookChangeRefused;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.RuleExtra.Kind;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.RosterChanges;

@RecordApplicationEvents
class EvaluationStoryTests extends EvaluationStory {

    private static final String FIRST = "MEMBER:M0105";
    private static final String SECOND = "MEMBER:M0206";
    private static final String THIRD = "MEMBER:M0307";

    @Autowired
    BadForms badForms;

    @Autowired
    private Gates gates;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Objections objections;

    @Autowired
    private RuleBooks ruleBooks;

    @Autowired
    private Relations relations;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private Scorers scorers;

    @BeforeEach
    void theCampaignIsOpen() {
        openCampaign();
    }

    @Test
    void withoutEveryMeetingTheEvaluationWaits() {
        begins();
        assertThat(factory.open()).isEmpty();
        everyBranchMet();
        members("M0105");
        factory.letTimeWork();
        assertThat(one("Task_JudgeEligibility").getAssignee()).isEqualTo("M1116");
        assertThat(count("scorer")).isEqualTo(SCORERS);
    }

    @Test
    void whereNobodyIsNominatedTheCommitteeStatesTheVacancyAndTheResultStands() {
        everyBranchMet();
        begins();
        var decision = one("Task_DecideHonours");
        assertThat(refusal(
                        decision,
                        chooses().andThen(form -> rows(form, "tracks").get(0).put("vacancy", ""))))
                .isEqualTo("evaluation.decision.vacancy");
        factory.done("Task_DecideHonours", chooses());
        assertThat(factory.form(one("Task_IssuePublicNotice")).get("text").toString())
                .contains("优秀共产党员：空缺。没有达到优秀线的对象");
        posted();
        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign)).isEmpty();
        assertThat(honours.areFinal(campaign)).isTrue();
        assertThat(honours.vacancies(campaign)).containsOnlyKeys(Track.MEMBER, Track.BRANCH);
        assertThat(endOf("evaluation", null)).isEqualTo("EndEvent_ResultStands");
        assertThat(gates.state(campaign, Gate.G5).isOpen()).isTrue();
    }

    @Test
    void theHighestScoresAreChosenWithReasonsAndStandAfterTheNotice() {
        everyBranchMet();
        members("M0105", "M0206", "M0307");
        nominated(Track.BRANCH, "B01", "B01");
        broughtToScoring();
        loses(FIRST, "1.5");
        loses(SECOND, "10");
        loses(THIRD, "20");
        scored();
        assertThat(gates.state(campaign, Gate.G5).isOpen()).isFalse();
        factory.done("Task_DecideHonours", chooses(FIRST, SECOND, "BRANCH:B01"));
        posted();
        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign))
                .extracting(Honour::subjectId, Honour::score)
                .containsExactly(
                        tuple("B01", new BigDecimal("100.00")),
                        tuple("M0105", new BigDecimal("98.50")),
                        tuple("M0206", new BigDecimal("90.00")));
        assertThat(honours.vacancies(campaign)).isEmpty();
        assertThat(gates.state(campaign, Gate.G5).isOpen()).isTrue();
    }

    @Test
    void nobodyBelowTheLineCanBeChosenAndTheHonourStaysVacant() {
        everyBranchMet();
        members("M0105", "M0206");
        broughtToScoring();
        loses(FIRST, "16");
        loses(SECOND, "15.5");
        scored();
        var decision = one("Task_DecideHonours");
        assertThat(rows(factory.form(decision), "nominees"))
                .allMatch(row -> row.get("belowLine").equals(true));
        assertThat(rows(factory.form(decision), "nominees"))
                .as("the higher mark first")
                .extracting(row -> row.get("id"))
                .containsExactly(SECOND, FIRST);
        assertThat(rows(factory.form(decision), "tracks").get(0))
                .containsEntry("id", "MEMBER")
                .containsEntry("nominated", 2)
                .containsEntry("reaching", 0);
        assertThat(refusal(decision, chooses(FIRST))).isEqualTo("evaluation.decision.below-line");
        factory.done("Task_DecideHonours", chooses());
        posted();
        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign)).isEmpty();
    }

    @Test
    void rankThreeOverRankTwoNeedsAJustification() {
        everyBranchMet();
        members("M0105", "M0206", "M0307");
        broughtToScoring();
        loses(SECOND, "5");
        loses(THIRD, "7.5");
        scored();
        var decision = one("Task_DecideHonours");
        assertThat(refusal(decision, chooses(FIRST, THIRD))).isEqualTo("evaluation.decision.overtaking");
        assertThat(refusal(decision, chooses(FIRST, THIRD).andThen(because(THIRD, "贡献大"))))
                .isEqualTo("evaluation.decision.overtaking");
        factory.done("Task_DecideHonours", chooses(FIRST, THIRD).andThen(because(THIRD, "长期坚守井下一线岗位,多次排除重大险情")));
        assertThat(jdbc.sql("select overtaking_reason from decision_on where campaign_id = :c and subject_id = 'M0307'")
                        .param("c", campaign)
                        .query(String.class)
                        .single())
                .startsWith("长期坚守");
    }

    @Test
    void anUpheldObjectionLeadsToANewDecisionWithoutThatNominee() {
        everyBranchMet();
        members("M0105", "M0206");
        broughtToScoring();
        scored();
        factory.done("Task_DecideHonours", chooses(FIRST, SECOND));
        posted();
        noticeIsOver();
        factory.done("Task_ConcludePublicNotice", form -> {
            form.put("conclusion", "一项异议成立");
            form.put("objections", List.of(objection(FIRST, "UPHELD"), objection(SECOND, "NOT_UPHELD")));
        });
        assertThat(honours.areFinal(campaign)).isFalse();
        assertThat(rows(factory.form(one("Task_DecideHonours")), "nominees"))
                .extracting(row -> row.get("id"))
                .containsExactly(SECOND);
        factory.done("Task_DecideHonours", chooses(SECOND));
        posted();
        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign)).extracting(Honour::subjectId).containsExactly("M0206");
        assertThat(count("decision")).isEqualTo(2);
        assertThat(gates.state(campaign, Gate.G5).isOpen()).isTrue();
    }

    private Map<String, Object> objection(String about, String outcome) {
        return Map.of(
                "about",
                about,
                "receivedOn",
                factory.today().toString(),
                "content",
                "反映事迹不实",
                "outcome",
                outcome,
                "finding",
                "经查情况如上");
    }

    @Test
    void theNoticeIsUpForFiveWorkingDaysAndCannotBeShortened() {
        everyBranchMet();
        begins();
        factory.done("Task_DecideHonours", chooses());
        posted();
        var last = calendars.current().plus(factory.today(), 5);
        factory.itIs(last);
        factory.letTimeWork();
        assertThat(factory.open("Task_ConcludePublicNotice")).isEmpty();
        factory.itIs(last.plusDays(1));
        factory.letTimeWork();
        assertThat(one("Task_ConcludePublicNotice").getAssignee()).isEqualTo("M1123");
    }

    @Test
    void aRuleChangeAfterTheFirstScoreIsRefusedAndThatItWasTriedIsKept(ApplicationEvents told) {
        everyBranchMet();
        members("M0105");
        broughtToScoring();
        factory.complete(factory.open("Task_ScoreNominees").get(0), this::score);
        var book = ruleBooks.frozen(campaign);
        assertThatThrownBy(() -> ruleBooks.draft(book, "M1116"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("campaign.rule-book.frozen"));
        assertThat(told.stream(RuleBookChangeRefused.class))
                .containsExactly(new RuleBookChangeRefused(campaign, book.version(), "M1116"));
        assertThat(ruleBooks.latest(campaign)).contains(book);
    }

    @Test
    void scorersAreRecusedFromThoseTheyDeclaredAndThoseTheyLead() {
        everyBranchMet();
        members("M0105", "M0206");
        relations.declare("M0105", "M1111", Relations.Kind.KIN);
        begins();
        var recused = scorers.recusals(campaign);
        assertThat(recused.get(FIRST)).containsExactly(new Scorers.Recused("M1111", "DECLARED"));
        assertThat(recused).doesNotContainKey(SECOND);
        assertThat(scorers.judgedBy("M1111", nominees.all(campaign)))
                .extracting(Nominee::id)
                .containsExactly(SECOND);
        var ownSecretary =
                roster.officeOf("B01", OfficeKind.SECRETARY).orElseThrow().id();
        assertThat(scorers.recusal(ownSecretary, Track.MEMBER, "M0105")).contains(Scorers.Recusal.SUPERIOR);
    }

    @Test
    void aRelationDeclaredDuringTheScoringKeepsItsScorerOutAllTheSame() {
        everyBranchMet();
        members("M0105", "M0206");
        broughtToScoring();
        var before = factory.open("Task_ScoreNominees").stream()
                .filter(sheet -> sheet.getAssignee().equals("M1113"))
                .findFirst()
                .orElseThrow();
        relations.declare("M0105", "M1113", Relations.Kind.KIN);
        assertThat(rows(factory.form(before), "scores"))
                .extracting(row -> row.get("id").toString())
                .isNotEmpty()
                .noneMatch(id -> id.startsWith(FIRST));

        var sheet = factory.open("Task_ScoreNominees").stream()
                .filter(open -> !open.getAssignee().equals("M1113"))
                .findFirst()
                .orElseThrow();
        factory.complete(sheet, form -> {
            score(form);
            rows(form, "scores").forEach(row -> row.put("points", 1));
        });
        relations.declare(sheet.getAssignee(), "M0206", Relations.Kind.OTHER);
        scored();
        factory.done("Task_DecideHonours", chooses(SECOND));
        assertThat(decidedScore("M0206"))
                .as("what he gave before does not count")
                .isEqualByComparingTo("100");
    }

    @Test
    void anObjectionStopsTheCountUntilItIsExaminedAndThenTheDaysGoOn() {
        everyBranchMet();
        members("M0105");
        broughtToScoring();
        scored();
        factory.done("Task_DecideHonours", chooses(FIRST));
        posted();
        var end = endOfNotice();
        var receipt = raised("有职工反映，他去年第四季度没有参加义务劳动，事迹材料写的不实。");

        factory.itIs(end.plusDays(3));
        factory.letTimeWork();
        assertThat(factory.open("Task_ConcludePublicNotice"))
                .as("the days stand still")
                .isEmpty();
        var examination = one("Task_ExamineObjection");
        assertThat(examination.getAssignee()).isEqualTo("M1123");
        assertThat(examination.getDueDate()).isNotNull();
        assertThat(refusal(examination, form -> form.putAll(Map.of("outcome", "NOT_UPHELD", "finding", "不实"))))
                .isEqualTo("engine.form.faults");
        Consumer<Map<String, Object>> notUpheld = form -> {
            assertThat(form).containsEntry("raisedBy", "未署名");
            form.putAll(Map.of("outcome", "NOT_UPHELD", "finding", "查阅考勤和台账，第四季度三次义务劳动均有签到。"));
        };
        badForms.areRefused(examination, notUpheld);
        factory.done("Task_ExamineObjection", notUpheld);
        assertThat(objections.byReceipt(receipt).orElseThrow().outcome()).isEqualTo("NOT_UPHELD");
        assertThat(endOfNotice())
                .as("all five days are still to come")
                .isEqualTo(calendars.current().plus(factory.today(), 5));

        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign)).extracting(Honour::subjectId).containsExactly("M0105");
        assertThat(factory.open("Task_ExamineObjection")).isEmpty();
    }

    @Test
    void anObjectionThatIsUpheldInItsExaminationLeadsBackToTheCommittee() {
        everyBranchMet();
        members("M0105");
        broughtToScoring();
        scored();
        factory.done("Task_DecideHonours", chooses(FIRST));
        posted();
        raised("他的事迹材料里的节约金额是别的班组完成的，有领料单可以查。");
        factory.done(
                "Task_ExamineObjection",
                form -> form.putAll(Map.of("outcome", "UPHELD", "finding", "核对领料单和班组记录，反映属实。")));
        noticeIsOver();
        assertThat(factory.form(one("Task_ConcludePublicNotice")).get("examined"))
                .as("what was examined is not typed again")
                .asString()
                .contains("收到", "核查结论：成立。核对领料单和班组记录，反映属实。");
        factory.done("Task_ConcludePublicNotice", form -> form.put("conclusion", "一项异议成立"));
        factory.done("Task_DecideHonours", chooses());
        posted();
        noticeIsOver();
        concludedWithoutObjection();
        assertThat(honours.of(campaign)).isEmpty();
        assertThatThrownBy(() -> raised("公示已经结束，再提出异议应当被拒绝。")).isInstanceOf(Refusal.class);
    }

    private LocalDate endOfNotice() {
        return jdbc.sql("select max(ends_on) from public_notice where campaign_id = :c")
                .param("c", campaign)
                .query(LocalDate.class)
                .single();
    }

    private String raised(String content) {
        var against = new Decisions.Awarded(
                Track.MEMBER, "M0105", roster.member("M0105").name(), "B01");
        return objections.raise(campaign, new Objections.Raised(against, content, null, null, null));
    }

    @Test
    void whoFailsARootCriterionIsOutBeforeAnyScore() {
        everyBranchMet();
        members("M0105", "M0206");
        begins();
        judged(row -> {
            if (row.get("id").equals(FIRST)) {
                row.put("centralTasks", "FAIL");
                row.put("centralTasksBasis", "多次完不成生产任务");
            }
        });
        assertThat(nominees.in(campaign)).extracting(Nominee::id).containsExactly(SECOND);
        assertThat(nominees.all(campaign).get(0).stoppedReason()).isEqualTo("多次完不成生产任务");
        assertThat(count("score")).isZero();
    }

    @Test
    void whoIsNoFullMemberAnyMoreIsOutWhateverThePersonJudges() {
        everyBranchMet();
        members("M0126");
        begins();
        assertThat(rows(factory.form(one("Task_JudgeEligibility")), "nominees")
                        .get(0)
                        .get("facts"))
                .isEqualTo("在册；不是正式党员（评选表彰的通行做法：优秀共产党员从正式党员中评选）；已完成自评");
        judged(row -> {});
        assertThat(nominees.all(campaign).get(0).stoppedReason()).startsWith("不是正式党员（");
        assertThat(factory.open("Task_DecideHonours")).hasSize(1);
    }

    @Test
    void whatTheOfficesTableForbidsStopsANomineeWithItsReasonAndSource() {
        everyBranchMet();
        members("M0108", "M0206", "M0306");
        jdbc.sql("update member set joined_party_on = :day where id = 'M0108'")
                .param("day", factory.today().minusMonths(20))
                .update();
        for (int cycle = 1; cycle <= 3; cycle++) {
            missed("M0206", "B02", cycle);
        }
        missed("M0306", "B03", 1);
        members("M0307");
        changes.suspendVote("M0307", factory.today(), null, "留党察看一年", "M1116");
        begins();
        judged(row -> {});
        changes.restoreVote("M0307");
        assertThat(nominees.all(campaign))
                .extracting(Nominee::stoppedReason)
                .containsExactly(
                        "党龄不满两年（评选表彰的通行做法：参评须有两年以上的考察期）",
                        "三期以上没有参加活动（动员会纪要：定期检查每个党员参加活动的情况（R21）；期数为本厂规定）",
                        null,
                        "表决权中止（《中国共产党章程》：留党察看期间没有表决权、选举权和被选举权）");
    }

    private void missed(String memberId, String branchId, int cycle) {
        jdbc.sql("""
                        insert into inspection (id, campaign_id, branch_id, cycle, member_id, inspector, inspected_on,
                                                participation, score, recorded_by, recorded_at)
                        values (:id, :c, :b, :cycle, :m, 'M0101', :on, 'NONE', 0, 'M0101', current_timestamp)
                        """)
                .param("id", campaign + memberId + cycle)
                .param("c", campaign)
                .param("b", branchId)
                .param("cycle", cycle)
                .param("m", memberId)
                .param("on", factory.today())
                .update();
    }

    @Test
    void aDepartmentThatDoesNotAgreeStopsTheNomineeAndTheOthersStillAnswer() {
        everyBranchMet();
        members("M0105", "M0206");
        begins();
        judged(row -> {});
        var opinions = factory.open("Task_GiveOpinion");
        assertThat(opinions)
                .extracting(task -> task.getAssignee())
                .containsExactlyInAnyOrder("M1121", "M1123", "M1124");
        assertThat(refusal(opinions.get(0), form -> answers(form, "DISAGREE", null)))
                .isEqualTo("evaluation.opinion.without-reason");
        factory.complete(opinions.get(0), form -> answers(form, "DISAGREE", "正在核查反映的问题"));
        factory.complete(opinions.get(1), form -> answers(form, "AGREE", null));
        factory.complete(opinions.get(2), form -> answers(form, "AGREE", null));
        factory.letTimeWork();
        assertThat(count("opinion")).isEqualTo(6);
        assertThat(nominees.in(campaign)).extracting(Nominee::id).containsExactly(SECOND);
        assertThat(factory.open("Task_ExamineNominees")).hasSize(1);
    }

    private static void answers(Map<String, Object> form, String ofTheFirst, String reason) {
        rows(form, "nominees").forEach(row -> {
            row.put("answer", row.get("id").equals(FIRST) ? ofTheFirst : "AGREE");
            row.put("reason", reason);
        });
    }

    @Test
    void aMissingItemIsRefusedAndNeverCountsAsZero() {
        everyBranchMet();
        members("M0105");
        broughtToScoring();
        var sheet = factory.open("Task_ScoreNominees").get(0);
        assertThat(refusal(sheet, form -> {
                    score(form);
                    rows(form, "scores").remove(2);
                }))
                .isEqualTo("engine.rows.missing");
        assertThat(refusal(sheet, form -> {
                    score(form);
                    rows(form, "scores").get(2).put("points", null);
                }))
                .isEqualTo("engine.form.faults");
        assertThat(refusal(sheet, form -> {
                    score(form);
                    rows(form, "scores").get(2).put("points", 20.5);
                }))
                .isEqualTo("evaluation.score.above-max");
        assertThat(refusal(sheet, form -> {
                    score(form);
                    rows(form, "scores").get(2).put("points", 19.75);
                }))
                .isEqualTo("evaluation.score.step");
        assertThat(count("score")).isZero();
    }

    @Test
    void nobodyScoresHimselfAndTheMeanIsOverTheOthers() {
        everyBranchMet();
        members("M0105", "M1112");
        broughtToScoring();
        var sheets = new ArrayList<>(factory.open("Task_ScoreNominees"));
        assertThat(sheets).hasSize(SCORERS);
        for (var sheet : sheets) {
            assertThat(rows(factory.form(sheet), "scores"))
                    .hasSize(sheet.getAssignee().equals("M1112") ? 5 : 10);
        }
        loses("MEMBER:M1112", "3");
        factory.complete(sheets.get(0), this::score);
        assertThat(jdbc.sql("select distinct concat(progress_done, '/', progress_total) from duty"
                                + " where task = 'Task_ScoreNominees' and campaign_id = :c and closed_at is null")
                        .param("c", campaign)
                        .query(String.class)
                        .list())
                .as("of what two nominees are owed by their scorers")
                .containsExactly((sheets.get(0).getAssignee().equals("M1112") ? 1 : 2) + "/" + (2 * SCORERS - 1));
        scored();
        assertThat(count("recusal")).isEqualTo(1);
        assertThat(factory.count(
                        "select count(distinct scorer_id) from score where subject_id = 'M1112' and campaign_id = '"
                                + campaign + "'"))
                .isEqualTo(SCORERS - 1);
        factory.done("Task_DecideHonours", chooses(FIRST, "MEMBER:M1112"));
        assertThat(decidedScore("M1112")).isEqualByComparingTo("97");
    }

    @Test
    void whoIsNominatedHimselfJudgesNobodyInTheOffice() {
        everyBranchMet();
        members("M1116", "M1110");
        begins();
        assertThat(one("Task_JudgeEligibility").getAssignee()).isEqualTo("M1111");
    }

    @Test
    void theQuotaIsAnUpperBoundAndTheCommitteeNeedsItsQuorum() {
        everyBranchMet();
        List.of("B01", "B02", "B03").forEach(branch -> nominated(Track.BRANCH, branch, branch));
        broughtToScoring();
        scored();
        var decision = one("Task_DecideHonours");
        assertThat(refusal(decision, chooses("BRANCH:B01", "BRANCH:B02", "BRANCH:B03")))
                .isEqualTo("evaluation.decision.quota");
        assertThat(refusal(
                        decision,
                        chooses("BRANCH:B01")
                                .andThen(form -> rows(form, "attendance").stream()
                                        .skip(2)
                                        .forEach(row -> {
                                            row.put("presence", "ABSENT");
                                            row.put("reason", "出差");
                                        }))))
                .isEqualTo("evaluation.decision.quorum");
        factory.done("Task_DecideHonours", chooses("BRANCH:B02"));
        assertThat(factory.open("Task_IssuePublicNotice")).hasSize(1);
    }

    private BigDecimal decidedScore(String memberId) {
        return jdbc.sql("""
                        select points_sum / parts from decision_on where campaign_id = :c and subject_id = :m
                        """)
                .param("c", campaign)
                .param("m", memberId)
                .query(BigDecimal.class)
                .single();
    }

    /** The committee's members count for 60 percent, the departments' persons for 20, the branch's vote (15 of 20) for 20. */
    @Test
    void everySourceCountsByItsWeightAndBonusAndDeductionComeOnTop() {
        countsBy(
                new Counting(0, 20, 60, 20, new BigDecimal("4"), BigDecimal.TEN, Ties.SHARED, false),
                new RuleExtra("MJ1", "MEMBER", Kind.BONUS, "工厂级表彰", BigDecimal.ONE),
                new RuleExtra("MJ2", "MEMBER", Kind.BONUS, "集团级表彰", new BigDecimal("3")),
                new RuleExtra("MK1", "MEMBER", Kind.DEDUCTION, "通报批评", new BigDecimal("2.5")),
                new RuleExtra("BJ1", "BRANCH", Kind.BONUS, "支部受表彰", BigDecimal.ONE));
        members("M0105", "M0206");
        begins();
        judged(row -> {});
        factory.all("Task_GiveOpinion", form -> rows(form, "nominees").forEach(row -> row.put("answer", "AGREE")));
        var examination = one("Task_ExamineNominees");
        assertThat(refusal(examination, examination(extra(FIRST, "BJ1", "支部先进"))))
                .isEqualTo("evaluation.extra.track");
        assertThat(refusal(examination, examination(extra("MEMBER:M9999", "MJ1", "技术攻关"))))
                .isEqualTo("evaluation.extra.nominee");
        factory.complete(
                examination,
                examination(
                        extra(FIRST, "MJ1", "技术 攻关"),
                        extra(FIRST, "MJ2", "技术攻关"),
                        extra(FIRST, "MJ2", "抗洪抢险"),
                        extra(SECOND, "MK1", "迟报材料")));
        factory.letTimeWork();
        loses(FIRST, "5");
        scored();
        // 0.6 x 95 + 0.2 x 95 + 0.2 x 75 = 91, and 3 + 3 for two deeds, but no more than 4
        assertThat(rows(factory.form(one("Task_DecideHonours")), "nominees"))
                .extracting(row -> row.get("score"), row -> row.get("extra"))
                .containsExactly(tuple(95.0, "+4.00"), tuple(92.5, "-2.50"));
        factory.done("Task_DecideHonours", chooses(FIRST));
        assertThat(decidedScore("M0105")).isEqualByComparingTo("95");
        assertThat(decidedScore("M0206")).isEqualByComparingTo("92.5");
    }

    private Consumer<Map<String, Object>> examination(Map<?, ?>... extras) {
        return form -> {
            rows(form, "nominees")
                    .forEach(row -> row.putAll(Map.of(
                            "examinedOn",
                            factory.today().toString(),
                            "sources",
                            "谈话五人",
                            "findings",
                            "工作扎实，群众公认，成绩突出")));
            form.put("extras", List.of(extras));
        };
    }

    private static Map<String, String> extra(String nominee, String code, String deed) {
        return Map.of("nominee", nominee, "code", code, "deed", deed, "basis", "表彰文件");
    }

    @Test
    void aVetoStopsANomineeBeforeAnyScoreAndNobodyIsLeftUnanswered() {
        countsBy(Counting.usual(), new RuleExtra("MF1", "MEMBER", Kind.VETO, "受到处分", null));
        members("M0105", "M0206");
        nominated(Track.BRANCH, "B01", "B01");
        begins();
        var task = one("Task_JudgeEligibility");
        assertThat(refusal(task, judging(row -> {}))).isEqualTo("evaluation.veto.unanswered");
        assertThat(refusal(task, judging(row -> row.put("veto", "MF1")))).isEqualTo("evaluation.veto.without-basis");
        judged(row -> {
            row.put("veto", row.get("id").equals(FIRST) ? "MF1" : "NONE");
            row.put("vetoBasis", row.get("id").equals(FIRST) ? "今年五月受党内警告处分" : null);
        });
        assertThat(nominees.in(campaign)).extracting(Nominee::id).containsExactly("BRANCH:B01", SECOND);
        assertThat(nominees.all(campaign)).extracting(Nominee::stoppedReason).contains("一票否决：受到处分。今年五月受党内警告处分");
        assertThat(count("score")).isZero();
    }

    @Test
    void theBookBreaksATieAndBoundsTheLeaders() {
        countsBy(
                usual -> usual.track().ofBranches()
                        ? usual
                        : new TrackRule(
                                usual.track(),
                                false,
                                usual.baseline(),
                                usual.excellence(),
                                usual.quota(),
                                QuotaRounding.UP,
                                40),
                new Counting(0, 0, null, null, BigDecimal.ZERO, BigDecimal.ZERO, Ties.PRODUCTION, false));
        members("M0105", "M0101");
        broughtToScoring();
        factory.all(
                "Task_ScoreNominees",
                form -> rows(form, "scores").forEach(row -> {
                    var losing =
                            row.get("id").equals(FIRST + ":M1") || row.get("id").equals("MEMBER:M0101:M2");
                    row.put(
                            "points",
                            new BigDecimal(row.get("max").toString())
                                    .subtract(losing ? BigDecimal.ONE : BigDecimal.ZERO));
                    row.put("basis", "有据可查");
                }));
        var decision = one("Task_DecideHonours");
        assertThat(rows(factory.form(decision), "nominees"))
                .extracting(row -> row.get("id"), row -> row.get("score"), row -> row.get("place"))
                .containsExactlyInAnyOrder(tuple(FIRST, 99.0, 1), tuple("MEMBER:M0101", 99.0, 2));
        assertThat(refusal(decision, chooses("MEMBER:M0101"))).isEqualTo("evaluation.decision.overtaking");
        assertThat(refusal(decision, chooses(FIRST, "MEMBER:M0101"))).isEqualTo("evaluation.decision.leaders");
        factory.done("Task_DecideHonours", chooses(FIRST));
    }
}
