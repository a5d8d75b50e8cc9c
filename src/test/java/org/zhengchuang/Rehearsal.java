package org.zhengchuang;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.engine.Waits;

/**
 * Lives through a campaign as its people do: moves the clock, opens a task as its assignee, fills its form in, completes
 * it. Every {@link FactoryTest} has it.
 */
@TestComponent
public class Rehearsal {

    /** Who holds the campaign office in the sample factory is asked from the roster; see the constructor's callers. */
    private static final int ROUNDS = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identities;
    private final RehearsalClock clock;
    private final Waits waits;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ThreadPoolTaskExecutor waker;

    Rehearsal(
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            HistoryService history,
            IdentityService identities,
            RehearsalClock clock,
            Waits waits,
            JdbcClient jdbc,
            ObjectMapper json,
            @Qualifier("waker") TaskExecutor waker) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.identities = identities;
        this.clock = clock;
        this.waits = waits;
        this.jdbc = jdbc;
        this.json = json;
        this.waker = (ThreadPoolTaskExecutor) waker;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Ten o'clock of that day. */
    public void itIs(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
    }

    public void moveTo(OffsetDateTime time) {
        clock.moveTo(time);
    }

    /** Moves the clock to when the next timer of a campaign is due, and lets time work. Nothing happens in between. */
    public void toTheNextTimer() {
        var next = management.createJobQuery().timers().active().orderByJobDuedate().asc().list().stream()
                .filter(job -> !"deadline-watch".equals(job.getProcessDefinitionKey()))
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody owes anything, and no timer is set"));
        if (next.isAfter(clock.instant())) {
            clock.moveTo(next.plusSeconds(1).atOffset(java.time.ZoneOffset.UTC));
        }
        letTimeWork();
    }

    /** Runs every job that is due, and asks every wait, until nothing moves any more. */
    public void letTimeWork() {
        for (int round = 0; round < ROUNDS; round++) {
            letTheWakerFinish();
            var due = management.createJobQuery().executable().active().list();
            due.forEach(job -> management.executeJob(job.getId()));
            if (due.isEmpty() && waits.askAll() == 0) {
                return;
            }
        }
        throw new AssertionError("After " + ROUNDS + " rounds there is still something to do");
    }

    /** The waker has one thread: when it comes to this, whatever was asked before has been answered. */
    void letTheWakerFinish() {
        do {
            try {
                waker.submit(() -> {}).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        } while (!waker.getThreadPoolExecutor().getQueue().isEmpty());
    }

    /** Does something as this person is signed in. */
    public <T> T as(String person, Supplier<T> work) {
        var groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Starts a process from its start form. Returns the business key. */
    public String start(String person, String process, Map<String, Object> form) {
        var key = as(person, () -> {
            var instance = runtime.startProcessInstanceByKey(process, Map.of("form", value(form)));
            return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).list().stream()
                    .map(org.camunda.bpm.engine.runtime.ProcessInstance::getBusinessKey)
                    .findFirst()
                    .orElse(null);
        });
        letTimeWork();
        return key;
    }

    private JsonValue value(Object form) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(form)).create();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The open tasks of this kind, oldest first. */
    public List<Task> open(String task) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    public List<Task> open() {
        return tasks.createTaskQuery().list();
    }

    /** The open task of this kind in the instance with this business key. */
    public Task open(String task, String businessKey) {
        var found = tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(businessKey)
                .list();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " open " + task + " in " + businessKey);
        }
        return found.get(0);
    }

    /** What the form of the task shows when it is opened, as maps and lists that can be filled in. */
    public Map<String, Object> form(Task task) {
        JsonValue shown = tasks.getVariableLocalTyped(task.getId(), "form", false);
        try {
            return json.readValue(shown.getValueSerialized(), new TypeReference<HashMap<String, Object>>() {});
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens the task, lets the story fill the form in, and completes it as its assignee. Jobs do not run. */
    public void complete(Task task, Consumer<Map<String, Object>> answers) {
        completeAs(task.getAssignee(), task, answers);
    }

    public void completeAs(String person, Task task, Consumer<Map<String, Object>> answers) {
        var form = form(task);
        answers.accept(form);
        handIn(person, task, form);
    }

    /** The key of the reason why the submission is refused, or "accepted"; nothing has changed where it is refused. */
    public String refusal(Task task, Consumer<Map<String, Object>> answers) {
        return refusal(() -> complete(task, answers)).map(Refusal::key).orElse("accepted");
    }

    /** Why the work is refused; empty where it is accepted. Whatever else goes wrong is thrown on. */
    public static Optional<Refusal> refusal(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return Optional.of(refusal);
                }
            }
            throw thrown;
        }
        return Optional.empty();
    }

    /** Hands in this and nothing else. */
    void handIn(String person, Task task, Map<String, Object> form) {
        as(person, () -> {
            forms.submitTaskForm(task.getId(), Map.of("form", value(form)));
            return null;
        });
    }

    /** Completes the only open task of this kind, then lets the engine go on. */
    public void done(String task, Consumer<Map<String, Object>> answers) {
        var open = open(task);
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " open " + task + ", expected one");
        }
        complete(open.get(0), answers);
        letTimeWork();
    }

    /** Completes all open tasks of this kind, then lets the engine go on. Answers how many there were. */
    public int all(String task, Consumer<Map<String, Object>> answers) {
        var open = open(task);
        open.forEach(one -> complete(one, answers));
        letTimeWork();
        return open.size();
    }

    /** The rows of a sheet. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Map<String, Object> form, String key) {
        return (List<Map<String, Object>>) form.get(key);
    }

    /** The ids of the activities that the instance has passed, in order. */
    public List<String> route(String process, String businessKey) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(org.camunda.bpm.engine.history.HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** A number that SQL counts in our own tables. */
    public int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** No failed job and no incident is left lying. */
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }
}
