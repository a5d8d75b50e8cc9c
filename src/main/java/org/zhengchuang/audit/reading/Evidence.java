package org.zhengchuang.audit.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.Entry;
import org.zhengchuang.engine.TaskForm;

/** What stands behind an entry: the duty, the form as it was submitted, the paper; and what somebody answered for. */
@Component
public class Evidence {

    public record Form(
            String taskId,
            OffsetDateTime at,
            String task,
            String name,
            String instanceId,
            String actor,
            String form,
            String sha256) {}

    /** A field of a form; {@code depth} is how far it is set in. */
    public record Field(int depth, String label, String value) {}

    public record Duty(
            String id,
            String name,
            String person,
            OffsetDateTime baselineDue,
            OffsetDateTime due,
            int extensions,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            String outcome) {}

    /** From when to when somebody held a duty. */
    public record Held(
            String id,
            String name,
            String branchId,
            OffsetDateTime due,
            OffsetDateTime fromAt,
            OffsetDateTime untilAt,
            OffsetDateTime closedAt,
            String outcome) {}

    public record Paper(String id, String number, String title, String issuer, LocalDate issuedOn) {}

    /** A remark in the engine on a task. */
    public record Remark(String person, OffsetDateTime at, String text) {}

    /** Where a campaign stood at the end of a day, by its entries. */
    public record Standing(String stage, long opened, long completed, long late, long cancelled) {

        public long open() {
            return opened - completed - cancelled;
        }
    }

    private static final int MOST_ANSWERED = 200;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final ObjectProvider<TaskForm<?>> forms;
    private final TaskService tasks;
    private final Clock clock;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    Evidence(
            JdbcClient jdbc,
            ObjectMapper json,
            MessageSource messages,
            ObjectProvider<TaskForm<?>> forms,
            TaskService tasks,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.forms = forms;
        this.tasks = tasks;
        this.clock = clock;
    }

    List<String> stages() {
        return List.of(
                "LAUNCH",
                "PLANNING",
                "RUNNING",
                "SUPERVISION",
                "REVIEW",
                "EVALUATION",
                "COMMENDATION",
                "PUBLICITY",
                "OVERSIGHT");
    }

    String canonical(Entry entry) {
        return Canonical.line(entry);
    }

    public Optional<Form> form(String taskId) {
        return jdbc.sql("select * from submission where task_id = :id")
                .param("id", taskId)
                .query(Form.class)
                .optional();
    }

    public List<Form> formsOf(String instanceId) {
        return jdbc.sql("select * from submission where instance_id = :id order by at")
                .param("id", instanceId)
                .query(Form.class)
                .list();
    }

    Optional<Duty> duty(String taskId) {
        return jdbc.sql("select * from duty where id = :id")
                .param("id", taskId)
                .query(Duty.class)
                .optional();
    }

    Optional<Paper> paper(String id) {
        return jdbc.sql("select * from paper where id = :id")
                .param("id", id)
                .query(Paper.class)
                .optional();
    }

    List<Held> answeredFor(String person) {
        return jdbc.sql("""
                        select d.id, d.name, d.branch_id, d.due, h.from_at, h.until_at, d.closed_at, d.outcome
                          from duty_holder h join duty d on d.id = h.duty_id
                         where h.person = :person order by h.from_at desc limit :most
                        """)
                .param("person", person)
                .param("most", MOST_ANSWERED)
                .query(Held.class)
                .list();
    }

    String nameOf(String subject) {
        return jdbc
                .sql("select name from member where id = :id union all select name from branch where id = :id")
                .param("id", subject)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(subject);
    }

    List<Remark> remarks(String taskId) {
        return tasks.getTaskComments(taskId).stream()
                .map(comment -> new Remark(
                        comment.getUserId(),
                        comment.getTime().toInstant().atZone(clock.getZone()).toOffsetDateTime(),
                        comment.getFullMessage()))
                .toList();
    }

    Standing standing(String campaignId, LocalDate day) {
        var until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
        var stage = jdbc.sql("""
                        select details from ledger where kind = 'StageEntered' and campaign_id = :campaign and at < :until
                         order by id desc limit 1
                        """)
                .param("campaign", campaignId)
                .param("until", until)
                .query(String.class)
                .optional()
                .map(details -> read(details).at("/values/entered/word").asText())
                .orElse("LAUNCH");
        return jdbc.sql("""
                        select coalesce(sum(case when kind = 'TaskOpened' then 1 else 0 end), 0) as opened,
                               coalesce(sum(case when kind = 'TaskCompleted' then 1 else 0 end), 0) as completed,
                               coalesce(sum(case when kind = 'TaskCompleted' and late then 1 else 0 end), 0) as late,
                               coalesce(sum(case when kind = 'TaskCancelled' then 1 else 0 end), 0) as cancelled
                          from ledger
                         where campaign_id = :campaign and at < :until
                           and kind in ('TaskOpened', 'TaskCompleted', 'TaskCancelled')
                        """)
                .param("campaign", campaignId)
                .param("until", until)
                .query((row, number) -> new Standing(
                        stage,
                        row.getLong("opened"),
                        row.getLong("completed"),
                        row.getLong("late"),
                        row.getLong("cancelled")))
                .single();
    }

    /** The form's fields one under another, named as on the form. */
    public List<Field> fields(Form form, Locale language) {
        var fields = new ArrayList<Field>();
        var prefix = labels.computeIfAbsent(form.task(), this::labelsOf);
        read(form.form())
                .fields()
                .forEachRemaining(field -> add(fields, prefix, field.getKey(), field.getValue(), 0, language));
        return fields;
    }

    private void add(List<Field> fields, String prefix, String path, JsonNode value, int depth, Locale language) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        var label = messages.getMessage(prefix + path, null, last, language);
        if (value.isObject()) {
            fields.add(new Field(depth, label, ""));
            value.fields()
                    .forEachRemaining(inner ->
                            add(fields, prefix, path + "." + inner.getKey(), inner.getValue(), depth + 1, language));
        } else if (value.isArray()) {
            int row = 0;
            for (var one : value) {
                row++;
                if (one.isObject()) {
                    fields.add(new Field(depth, label + " " + row, ""));
                    one.fields()
                            .forEachRemaining(inner -> add(
                                    fields,
                                    prefix,
                                    path + "." + inner.getKey(),
                                    inner.getValue(),
                                    depth + 1,
                                    language));
                } else {
                    fields.add(new Field(depth, label + " " + row, one.asText()));
                }
            }
        } else if (!value.isNull()) {
            fields.add(new Field(depth, label, value.asText()));
        }
    }

    private String labelsOf(String task) {
        return forms.stream()
                .filter(form -> form.task().equals(task))
                .map(TaskForm::form)
                .map(form -> form.getEnclosingClass() == null ? form : form.getEnclosingClass())
                .findFirst()
                .map(handler -> "form." + handler.getSimpleName() + ".")
                .orElse("form.");
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
