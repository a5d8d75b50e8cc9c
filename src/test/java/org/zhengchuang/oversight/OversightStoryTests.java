package org.zhengchuang.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengchuang.Rehearsal.rows;

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
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.BadForms;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.CampaignProcess;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Appointments;

/** In the sample factory six departments supervise two branches each; D01, whose person is M1121, has B06 and B12. */
@FactoryTest
class OversightStoryTests {

    @Autowired
    BadForms badForms;

    @Autowired
    Rehearsal factory;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProcess campaignProcess;

    @Autowired
    OversightProcess oversight;

    @Autowired
    SupervisionOrders orders;

    @Autowired
    SupervisionRecords records;

    @Autowired
    Appointments appointments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    List<GateRule> rules;

    String campaign;

    @BeforeEach
    void aCampaignUnderOversight() {
        campaign = campaigns
                .open(2026, "示例活动", "示例主题", "示例任务", factory.today().plusDays(300), "M1116")
                .id();
        oversight.begin(campaign);
        factory.letTimeWork();
    }

    @AfterEach
    void theCampaignIsStopped() {
        transaction.executeWithoutResult(status -> campaignProcess.stop(campaign));
    }

    @Test
    void everyDepartmentSupervisesEveryStageUntilTheCampaignIsArchived() {
        assertThat(factory.open("Task_SuperviseStage"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("M1121", "M1122", "M1123", "M1124", "M1125", "M1126");
        for (var gate : Gate.values()) {
            assertThat(missing()).isNotEmpty();
            assertThat(factory.all("Task_SuperviseStage", OversightStoryTests::allInOrder))
                    .as("before %s", gate)
                    .isEqualTo(6);
            enter(gate.name());
            factory.letTimeWork();
        }
        assertThat(records.of(campaign)).hasSize(6 * 12);
        assertThat(missing()).isEmpty();
        assertThat(factory.open("Task_SuperviseStage")).isEmpty();
        assertThat(running("department-oversight")).isZero();
        assertThat(running("oversight")).isZero();
    }

    @Test
    void aStageThatIsOverIsStillSupervisedBeforeTheNext() {
        enter("G1");
        enter("G2");
        for (var stage : List.of("启动", "规划", "运行")) {
            factory.letTimeWork();
            assertThat(factory.form(ofD01())).containsEntry("stage", stage);
            factory.complete(ofD01(), OversightStoryTests::allInOrder);
        }
        assertThat(records.of(campaign))
                .extracting(SupervisionRecord::stage)
                .containsOnly(CampaignStage.LAUNCH, CampaignStage.PLANNING, CampaignStage.RUNNING);
    }

    @Test
    void anOrderGoesBackUntilItIsSettled() {
        factory.complete(ofD01(), form -> {
            allInOrder(form);
            rows(form, "branches").get(0).putAll(Map.of("verdict", "PROBLEM", "order", "YES", "matter", "补齐传达会的签到"));
        });
        factory.letTimeWork();
        assertThat(missing()).anySatisfy(text -> assertThat(text.key()).isEqualTo("oversight.gate.orders.missing"));

        var first = factory.open("Task_AnswerOrder", campaign + "/B06");
        assertThat(first.getAssignee()).isEqualTo("M0604");
        assertThat(factory.form(first)).containsEntry("matter", "补齐传达会的签到").containsEntry("returned", "");
        badForms.areRefused(first, this::answered);
        answer(first);
        badForms.areRefused(factory.open("Task_CloseOrder").get(0), judged("NO", "还缺三人"));
        judge("NO", "还缺三人");

        var second = factory.open("Task_AnswerOrder", campaign + "/B06");
        assertThat(factory.form(second)).containsEntry("returned", "还缺三人");
        answer(second);
        judge("YES", "已看签到表");
        assertThat(orders.of(campaign)).singleElement().satisfies(order -> {
            assertThat(order.number()).isEqualTo(1);
            assertThat(order.colour()).isEqualTo(OrderColour.YELLOW);
            assertThat(order.closedAt()).isNotNull();
            assertThat(orders.answers(order.id()))
                    .extracting(OrderAnswer::settled)
                    .containsExactly(false, true);
        });
    }

    @Test
    void anotherSupervisesTheBranchOnWhoseCommitteeThePersonSits() {
        appointments.nameDepartmentPerson("D06", "M1104", factory.today(), "工作调整", "M1116");
        var mine = factory.open("Task_SuperviseStage").stream()
                .filter(task -> task.getAssignee().equals("M1104"))
                .findFirst()
                .orElseThrow();
        assertThat(rows(factory.form(mine), "branches"))
                .extracting(row -> row.get("id"))
                .containsExactly("B05");
        factory.complete(mine, OversightStoryTests::allInOrder);
        var other = factory.open("Task_SuperviseRecused").get(0);
        assertThat(other.getAssignee()).isEqualTo("M1116");
        assertThat(rows(factory.form(other), "branches"))
                .extracting(row -> row.get("id"))
                .containsExactly("B11");
        badForms.areRefused(other, OversightStoryTests::allInOrder);
        factory.complete(other, OversightStoryTests::allInOrder);
        assertThat(records.of(campaign))
                .extracting(SupervisionRecord::recordedBy)
                .containsExactly("M1104", "M1116");
        appointments.nameDepartmentPerson("D06", "M1126", factory.today().plusDays(1), "恢复", "M1116");
    }

    @Test
    void aPassedMilestoneIsOrderedOnce() {
        oversight.escalate(campaign, "B12", "PLANNING");
        oversight.escalate(campaign, "B12", "PLANNING");
        assertThat(orders.of(campaign)).singleElement().satisfies(order -> {
            assertThat(order.departmentId()).isEqualTo("D01");
            assertThat(order.issuedBy()).isNull();
            assertThat(order.colour()).isEqualTo(OrderColour.RED);
            assertThat(order.matter()).contains("规划");
        });
        var task = factory.open("Task_AnswerOrder", campaign + "/B12");
        assertThat(task.getAssignee()).isEqualTo("M1201");
        answer(task);
        assertThat(factory.open("Task_CloseOrder", campaign + "/B12").getAssignee())
                .isEqualTo("M1121");
    }

    @Test
    void refusesASheetThatLeavesSomethingOpen() {
        refuses(
                "oversight.order.undecided",
                () -> factory.complete(ofD01(), form -> {
                    allInOrder(form);
                    rows(form, "branches").get(1).put("verdict", "PROBLEM");
                }));
        refuses(
                "oversight.order.no-matter",
                () -> factory.complete(ofD01(), form -> {
                    allInOrder(form);
                    rows(form, "branches").get(1).putAll(Map.of("verdict", "PROBLEM", "order", "YES"));
                }));
        refuses(
                "engine.rows.missing",
                () -> factory.complete(ofD01(), form -> {
                    allInOrder(form);
                    rows(form, "branches").remove(0);
                }));
        assertThat(orders.of(campaign)).isEmpty();
        assertThat(records.of(campaign)).isEmpty();
    }

    @Test
    void aStoppedCampaignLeavesNobodyWithATask() {
        oversight.escalate(campaign, "B03", "PLANNING");
        theCampaignIsStopped();
        assertThat(factory.open("Task_SuperviseStage")).isEmpty();
        assertThat(factory.open("Task_AnswerOrder")).isEmpty();
    }

    private void enter(String gate) {
        transaction.executeWithoutResult(status -> campaignProcess.enter(campaign, gate));
    }

    private static void allInOrder(Map<String, Object> form) {
        rows(form, "branches").forEach(row -> row.putAll(Map.of("finding", "资料齐全,按计划进行", "verdict", "IN_ORDER")));
    }

    private Task ofD01() {
        return factory.open("Task_SuperviseStage").stream()
                .filter(task -> task.getAssignee().equals("M1121"))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Task task) {
        factory.complete(task, this::answered);
    }

    private void answered(Map<String, Object> form) {
        form.putAll(Map.of("doneOn", factory.today().toString(), "answer", "已逐人补签,签到表附后,由组织委员核对"));
    }

    private static Consumer<Map<String, Object>> judged(String settled, String opinion) {
        return form -> form.putAll(Map.of("settled", settled, "opinion", opinion));
    }

    private void judge(String settled, String opinion) {
        var task = factory.open("Task_CloseOrder").get(0);
        assertThat(task.getAssignee()).isEqualTo("M1121");
        factory.complete(task, judged(settled, opinion));
    }

    private List<Text> missing() {
        return rules.stream()
                .filter(rule -> rule.gate() == Gate.G6)
                .filter(rule -> rule.demand().key().startsWith("oversight."))
                .flatMap(rule -> rule.missing(campaign).stream())
                .toList();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(campaign)
                .count();
    }

    private static void refuses(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
