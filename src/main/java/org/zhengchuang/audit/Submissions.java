package org.zhengchuang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.TaskForm;

/**
 * Keeps each form as it was submitted. What its {@link TaskForm} says is sealed is left out here: it stands in its own
 * table, for the few who may read it.
 */
@Component
class Submissions {

    private static final String FORM = "form";
    private static final TextNode SEALED = TextNode.valueOf("***");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ObjectProvider<TaskForm<?>> forms;
    private final Clock clock;
    private final Map<String, Set<String>> sealed = new ConcurrentHashMap<>();

    Submissions(JdbcClient jdbc, ObjectMapper json, ObjectProvider<TaskForm<?>> forms, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.clock = clock;
    }

    /** Keeps the form of a task that is being completed and answers its fingerprint; null where there is no form. */
    String keep(DelegateTask task, String actor) {
        TypedValue submitted = task.getVariableLocalTyped(FORM, false);
        if (!(submitted instanceof JsonValue value) || value.getValueSerialized() == null) {
            return null;
        }
        var form = withoutSealed(task.getTaskDefinitionKey(), value.getValueSerialized());
        var fingerprint = sha256(form);
        jdbc.sql("""
                        insert into submission (task_id, at, task, name, process, instance_id, actor, form, sha256)
                        values (:id, :at, :task, :name, :process, :instance, :actor, :form, :sha256)
                        """)
                .param("id", task.getId())
                .param("at", Canonical.kept(clock.instant()).atOffset(ZoneOffset.UTC))
                .param("task", task.getTaskDefinitionKey())
                .param("name", task.getName())
                .param("process", task.getProcessDefinitionId().split(":")[0])
                .param("instance", task.getProcessInstanceId())
                .param("actor", actor)
                .param("form", form)
                .param("sha256", fingerprint)
                .update();
        return fingerprint;
    }

    private String withoutSealed(String task, String form) {
        var paths = sealed.computeIfAbsent(task, this::sealedOf);
        if (paths.isEmpty()) {
            return form;
        }
        try {
            var tree = json.readTree(form);
            paths.forEach(path -> seal(tree, List.of(path.split("\\."))));
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form that was accepted and is no JSON: " + task, e);
        }
    }

    private Set<String> sealedOf(String task) {
        return forms.stream()
                .filter(form -> form.task().equals(task))
                .flatMap(form -> form.sealed().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void seal(JsonNode node, List<String> path) {
        if (node.isArray()) {
            node.forEach(row -> seal(row, path));
        } else if (node instanceof ObjectNode object && object.hasNonNull(path.get(0))) {
            if (path.size() == 1) {
                object.set(path.get(0), SEALED);
            } else {
                seal(object.get(path.get(0)), path.subList(1, path.size()));
            }
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
