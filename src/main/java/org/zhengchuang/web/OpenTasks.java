package org.zhengchuang.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A person's open tasks in Tasklist, the soonest due first; the shell's one question to the engine. */
@Component
class OpenTasks {

    private static final int SHOWN = 50;
    private static final long SOON_SECONDS = 3L * 24 * 60 * 60;

    /**
     * @param process the name of the process it belongs to
     * @param urgency {@code overdue}, {@code soon}, or {@code open}
     */
    record OpenTask(String id, String name, String process, LocalDateTime due, String urgency) {}

    private final TaskService tasks;
    private final RepositoryService definitions;
    private final Clock clock;

    OpenTasks(TaskService tasks, RepositoryService definitions, Clock clock) {
        this.tasks = tasks;
        this.definitions = definitions;
        this.clock = clock;
    }

    List<OpenTask> of(String person) {
        var open = tasks.createTaskQuery()
                .taskAssignee(person)
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, SHOWN);
        if (open.isEmpty()) {
            return List.of();
        }
        var names = definitions
                .createProcessDefinitionQuery()
                .processDefinitionIdIn(open.stream()
                        .map(Task::getProcessDefinitionId)
                        .distinct()
                        .toArray(String[]::new))
                .listPage(0, SHOWN)
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, OpenTasks::name));
        return open.stream()
                .map(task -> shown(task, names.get(task.getProcessDefinitionId())))
                .toList();
    }

    long count(String person) {
        return tasks.createTaskQuery().taskAssignee(person).active().count();
    }

    private static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private OpenTask shown(Task task, String process) {
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new OpenTask(
                task.getId(),
                task.getName(),
                process,
                due == null ? null : LocalDateTime.ofInstant(due, clock.getZone()),
                urgency(due));
    }

    private String urgency(Instant due) {
        var now = clock.instant();
        if (due == null || due.isAfter(now.plusSeconds(SOON_SECONDS))) {
            return "open";
        }
        return due.isBefore(now) ? "overdue" : "soon";
    }
}
