package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.zhengchuang.campaign.StopCampaign;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Standing;

/**
 * Whatever happens to a branch while it plans, and in whatever order: it agrees with a small model of who is in it, who
 * answers for it and who has his target sheet, and in the end everybody has one.
 */
@FactoryTest
class BranchLifeTests {

    private static final int LAST_BRANCH = 12;
    private static final String TARGETS = "target-sheet";
    private static final Set<String> OF_THE_OWNER = Set.of("Task_ConveyNotice", "Task_MakeUpConvey", "Task_DraftPlan");

    /** What may happen next; {@code pick} chooses the task or the person. */
    private enum Event {
        COMPLETE,
        SEND_BACK,
        HAND_OVER,
        EXTEND,
        JOIN,
        LEAVE
    }

    /** What the branch looks like if everything is right. */
    private static final class Expected {

        private final Set<String> members = new TreeSet<>();
        private String owner;
        private boolean sheetsAreOut;
    }

    private static int branch = LAST_BRANCH;
    private static int newcomer;

    @Autowired
    private Rehearsal factory;

    @Autowired
    private CampaignStory story;

    @Autowired
    private Roster roster;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private Appointments appointments;

    @Autowired
    private StopCampaign stop;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private TestContextManager spring;

    /** The engine of this kind of test knows nothing of Spring's. */
    @BeforeProperty
    void takeTheApplication() throws Exception {
        spring = new TestContextManager(getClass());
        spring.prepareTestInstance(this);
        branch = LAST_BRANCH;
    }

    @Provide
    Arbitrary<List<Tuple.Tuple2<Event, Integer>>> lives() {
        var event = Arbitraries.frequency(
                Tuple.of(6, Event.COMPLETE),
                Tuple.of(2, Event.SEND_BACK),
                Tuple.of(1, Event.HAND_OVER),
                Tuple.of(1, Event.EXTEND),
                Tuple.of(1, Event.JOIN),
                Tuple.of(1, Event.LEAVE));
        return Combinators.combine(event, Arbitraries.integers().between(0, 99))
                .as(Tuple::of)
                .list()
                .ofMaxSize(16);
    }

    /** A life that fails is told whole: a shorter one would be sought in a thread of its own, on the same factory. */
    @Property(tries = LAST_BRANCH, shrinking = ShrinkingMode.OFF)
    void aBranchsLifeIsAsItShouldBe(@ForAll("lives") List<Tuple.Tuple2<Event, Integer>> life, @ForAll boolean stopped)
            throws Exception {
        var branchId = nextBranch();
        var expected = new Expected();
        roster.members(branchId).forEach(member -> expected.members.add(member.id()));
        expected.owner = open(branchId).get(0).getAssignee();
        for (var event : life) {
            happens(event.get1(), event.get2(), branchId, expected);
            factory.letTimeWork();
            assertIs(expected, branchId);
        }
        if (stopped && branch == LAST_BRANCH) {
            stop.stop(CampaignStory.CAMPAIGN, "上级统一部署调整(示例)");
            assertThat(factory.open()).isEmpty();
        } else {
            everythingIsDone(branchId, expected);
        }
    }

    /** Each try has a branch of its own; after the last the factory begins anew. */
    private String nextBranch() throws Exception {
        if (branch == LAST_BRANCH) {
            branch = 0;
            spring.beforeTestClass();
            story.launch(260);
        }
        branch++;
        return "B%02d".formatted(branch);
    }

    private void happens(Event event, int pick, String branchId, Expected expected) {
        switch (event) {
            case COMPLETE -> complete(picked(open(branchId), pick), expected);
            case SEND_BACK -> sendBack(branchId);
            case HAND_OVER -> handOver(branchId, pick, expected);
            case EXTEND -> extend(picked(open(branchId), pick));
            case JOIN -> join(branchId, expected);
            case LEAVE -> leave(branchId, pick, expected);
        }
    }

    private void complete(Task task, Expected expected) {
        if (task != null) {
            factory.complete(task, story.usual(task.getTaskDefinitionKey()));
            expected.sheetsAreOut |= "Task_ApprovePlan".equals(task.getTaskDefinitionKey());
        }
    }

    private void sendBack(String branchId) {
        open(branchId).stream()
                .filter(task -> "Task_SignPlan".equals(task.getTaskDefinitionKey()))
                .findFirst()
                .ifPresent(task ->
                        factory.complete(task, form -> form.putAll(Map.of("decision", "NO", "opinion", "措施不够具体(示例)"))));
    }

    private void handOver(String branchId, int pick, Expected expected) {
        var next = picked(roster.committee(branchId), pick);
        try {
            appointments.handOver(branchId, null, next.id(), factory.today(), "工作调整(示例)", story.office());
            expected.owner = next.id();
        } catch (Refusal refused) {
            assertThat(refused.key()).startsWith("roster.owner");
        }
    }

    private void extend(Task task) {
        if (task == null || task.getDueDate() == null) {
            return;
        }
        var person = task.getAssignee();
        factory.as(person, () -> runtime.startProcessInstanceByKey("deadline-extension"));
        var request = factory.open("Task_RequestExtension").get(0);
        var wanted = Map.<String, Object>of(
                "purpose",
                "REQUEST",
                "dutyId",
                task.getId(),
                "wantedOn",
                LocalDate.ofInstant(task.getDueDate().toInstant(), java.time.ZoneId.of("Asia/Shanghai"))
                        .plusDays(7)
                        .toString(),
                "reason",
                "设备大修,人员都在现场(示例)");
        try {
            factory.complete(request, form -> form.putAll(wanted));
        } catch (RuntimeException refused) {
            factory.complete(request, form -> form.put("purpose", "WITHDRAW"));
            return;
        }
        factory.open("Task_DecideExtension")
                .forEach(decision -> factory.complete(
                        decision, form -> form.putAll(Map.of("granted", "YES", "opinion", "情况属实(示例)"))));
    }

    private void join(String branchId, Expected expected) {
        newcomer++;
        var id = branchId.replace('B', 'M') + "X%02d".formatted(newcomer);
        changes.join(
                new Member(id, "样例·新到", branchId, Standing.FULL, true, LocalDate.of(2020, 7, 1), null, null),
                factory.today(),
                story.office());
        expected.members.add(id);
    }

    private void leave(String branchId, int pick, Expected expected) {
        var inOffice = roster.offices(branchId).stream().map(Office::memberId).collect(Collectors.toSet());
        var free = new ArrayList<>(expected.members);
        free.removeAll(inOffice);
        free.removeIf(id -> id.equals(expected.owner) || !roster.postsOf(id).isEmpty());
        var leaver = picked(free, pick);
        if (leaver != null) {
            try {
                changes.leave(leaver, factory.today(), "退休(示例)", story.office());
                expected.members.remove(leaver);
            } catch (Refusal refused) {
                assertThat(refused.key()).as("who came today").isEqualTo("roster.member.dayBefore");
            }
        }
    }

    private void assertIs(Expected expected, String branchId) {
        for (var task : open(branchId)) {
            assertThat(roster.find(task.getAssignee()))
                    .as(task.getTaskDefinitionKey() + " is somebody's")
                    .isPresent();
            if (OF_THE_OWNER.contains(task.getTaskDefinitionKey())) {
                assertThat(task.getAssignee()).as(task.getTaskDefinitionKey()).isEqualTo(expected.owner);
            }
        }
        assertThat(sheets(branchId)).isEqualTo(expected.sheetsAreOut ? expected.members : Set.of());
        assertThat(factory.count("select count(*) from duty d where d.closed_at is null and not exists "
                        + "(select 1 from act_ru_task t where t.id_ = d.id and t.due_date_ is not null)"))
                .as("open duties without their task")
                .isZero();
        assertThat(factory.incidents()).isZero();
    }

    private void everythingIsDone(String branchId, Expected expected) {
        for (var open = open(branchId); !open.isEmpty(); open = open(branchId)) {
            complete(open.get(0), expected);
            factory.letTimeWork();
        }
        assertThat(sheets(branchId)).isEqualTo(expected.members);
        assertThat(factory.count("select count(*) from step where done_at is null and closed_at is null and name = '"
                        + TARGETS + "' and branch_id = '" + branchId + "'"))
                .isZero();
        assertThat(factory.count(
                        "select count(*) from plan where status = 'APPROVED' and branch_id = '" + branchId + "'"))
                .isOne();
    }

    private List<Task> open(String branchId) {
        return factory.open().stream()
                .filter(task -> branchId.equals(runtime.getVariable(task.getExecutionId(), "branchId")))
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey)
                        .thenComparing(Task::getAssignee)
                        .thenComparing(Task::getId))
                .toList();
    }

    private Set<String> sheets(String branchId) {
        return new TreeSet<>(jdbc.sql("select subject_id from step where name = :name and branch_id = :branchId "
                        + "and closed_reason is null")
                .param("name", TARGETS)
                .param("branchId", branchId)
                .query(String.class)
                .list());
    }

    private static <T> T picked(List<T> choice, int pick) {
        return choice.isEmpty() ? null : choice.get(pick % choice.size());
    }
}
