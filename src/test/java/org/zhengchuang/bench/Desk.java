package org.zhengchuang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.zhengchuang.CampaignStory;

/** What somebody does in Tasklist, with the rights that he has: looks at his tasks, opens a form, sends it. */
final class Desk {

    /** As many as Tasklist shows at once. */
    static final int PAGE = 15;

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ObjectMapper json;
    private final CampaignStory story;
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

    Desk(Factory factory) {
        this.tasks = factory.the(TaskService.class);
        this.forms = factory.the(FormService.class);
        this.identities = factory.the(IdentityService.class);
        this.json = factory.the(ObjectMapper.class);
        this.story = factory.the(CampaignStory.class);
    }

    /** His groups are known from his first request on, as in the application. */
    private <T> T as(String person, Supplier<T> work) {
        var his = groups.computeIfAbsent(
                person,
                id -> identities.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .toList());
        identities.setAuthentication(person, his);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Says what is written into the forms of this kind from now on, on top of the usual. */
    void when(String task, Consumer<Map<String, Object>> special) {
        story.when(task, story.usual(task).andThen(special));
    }

    List<Task> tasksOf(String person) {
        return as(
                person,
                () -> tasks.createTaskQuery()
                        .taskAssignee(person)
                        .orderByDueDate()
                        .asc()
                        .listPage(0, PAGE));
    }

    void complete(Task task) {
        as(task.getAssignee(), () -> {
            var form = parsed(shown(task));
            story.usual(task.getTaskDefinitionKey()).accept(form);
            forms.submitTaskForm(
                    task.getId(),
                    Map.of("form", SpinValues.jsonValue(written(form)).create()));
            return null;
        });
    }

    private String shown(Task task) {
        JsonValue form =
                forms.getTaskFormVariables(task.getId(), List.of("form"), false).getValueTyped("form");
        return form.getValueSerialized();
    }

    /** What the form shows, and what comes back; for those who are to write as much without our product. */
    Sheet sheet(Task task) {
        var shown = as(task.getAssignee(), () -> shown(task));
        return new Sheet(shown, filled(task.getTaskDefinitionKey(), shown));
    }

    record Sheet(String shown, String sent) {}

    String filled(String task, String shown) {
        var form = parsed(shown);
        story.usual(task).accept(form);
        return written(form);
    }

    private Map<String, Object> parsed(String form) {
        try {
            return json.readValue(form, new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
