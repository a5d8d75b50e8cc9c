package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.TaskForm;

/**
 * Hands in a form as it must not be: empty, with wrong types and unknown choices, huge texts, scripts, rows missing,
 * doubled or foreign. Each must be refused with one sentence, and nothing may be stored. What was accepted is taken back,
 * so that all faults are found at once. One of each sort goes over HTTP as well, as a program of the task's person sends it
 * straight to the form's endpoint.
 */
@TestComponent
@Scope("prototype")
public class BadForms {

    /** People add and remove the rows of these themselves: no row is owed, and two may be alike. */
    private static final Set<String> FREE_ROWS = Set.of(
            "org.zhengchuang.planning.DraftPlan$Form$Measure",
            "org.zhengchuang.launch.DraftMethod$Form$Item",
            "org.zhengchuang.launch.DraftMethod$Form$Extra",
            "org.zhengchuang.launch.DraftMethod$Form$TrackRow",
            "org.zhengchuang.launch.FormLeadingGroup$Form$Row",
            "org.zhengchuang.review.HoldBranchMeeting$Standing",
            "org.zhengchuang.review.SelfReviewForm$Gap",
            "org.zhengchuang.supervision.SpotCheckSheet$Form$Row",
            "org.zhengchuang.evaluation.ConcludePublicNotice$Raised");

    /** Read only where the rule book lets a self-review count, which the usual one does not. */
    private static final Set<String> NOT_READ = Set.of("org.zhengchuang.review.SelfReviewForm$Item");

    /** What is chosen among people or things that are there. */
    private static final Pattern CHOSEN =
            Pattern.compile("id|.*Id|code|responsible|centralTask|serves|gapItem|evidence");

    private static final String HUGE = "长".repeat(60_000);

    private static final String SCRIPT = "<script>alert(1)</script>";

    /** How what is wrong is told; of each sort the first is sent over HTTP, where the form has something of that sort. */
    private static final List<String> SORTS = List.of(
            "(empty)", "without a row", "with a row twice", "foreign", "of a wrong type", "huge", "with a script");

    /** Where the engine writes the stack of every refusal. */
    private final Logger engineLog = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");

    private final Map<String, TaskForm<?>> handlers = new HashMap<>();
    private final Rehearsal factory;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final TransactionTemplate undone;
    private final Environment environment;
    private final Set<String> tried = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private StoredRows rows;

    BadForms(
            List<TaskForm<?>> handlers,
            Rehearsal factory,
            JdbcClient jdbc,
            ObjectMapper json,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Environment environment) {
        handlers.forEach(handler -> this.handlers.put(handler.task(), handler));
        this.factory = factory;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.undone = new TransactionTemplate(transactions);
        this.environment = environment;
    }

    /** The kinds that nobody has tried yet. */
    Set<String> untried() {
        return handlers.keySet().stream().filter(kind -> !tried.contains(kind)).collect(Collectors.toSet());
    }

    /** What was not refused, or not with a sentence, of all that was tried. */
    List<String> faults() {
        return faults;
    }

    /** Tries the first task of each kind. */
    void tryOnce(Task task, Consumer<Map<String, Object>> usual) {
        if (!tried.contains(task.getTaskDefinitionKey())) {
            faultsOf(task, usual);
        }
    }

    /** Tries the form of this task, which {@code usual} would fill in as it should be. */
    public void areRefused(Task task, Consumer<Map<String, Object>> usual) {
        assertThat(faultsOf(task, usual)).isEmpty();
    }

    /** Tries a start form, handed in by this person. */
    public void areRefused(String startEvent, String process, String person, Map<String, Object> good) {
        assertThat(tryAll(
                        startEvent,
                        good,
                        form -> factory.start(person, process, form),
                        person,
                        "process-definition/key/" + process))
                .isEmpty();
    }

    private List<String> faultsOf(Task task, Consumer<Map<String, Object>> usual) {
        var good = factory.form(task);
        usual.accept(good);
        return tryAll(
                task.getTaskDefinitionKey(),
                good,
                form -> factory.handIn(task.getAssignee(), task, form),
                task.getAssignee(),
                "task/" + task.getId());
    }

    /** @param endpoint whose form it is, as the engine's interface names it */
    private List<String> tryAll(
            String kind,
            Map<String, Object> good,
            Consumer<Map<String, Object>> handIn,
            String person,
            String endpoint) {
        tried.add(kind);
        int known = faults.size();
        var program = Visitor.program(
                environment.getRequiredProperty("local.server.port", Integer.class), person, Visitor.SAMPLE_PASSWORD);
        program.get("/engine-rest/task/count");
        if (rows == null) {
            rows = new StoredRows(jdbc);
        }
        var before = rows.now();
        engineLog.setLevel(Level.OFF);
        try {
            var bad = bad(handlers.get(kind).form(), good);
            bad.forEach((what, form) -> attempt(kind + " " + what, form, handIn));
            for (var sort : SORTS) {
                bad.keySet().stream()
                        .filter(what -> what.endsWith(sort))
                        .findFirst()
                        .ifPresent(what -> send(kind + " " + what, bad.get(what), program, endpoint));
            }
        } finally {
            engineLog.setLevel(null);
        }
        if (!rows.now().equals(before)) {
            faults.add(kind + " left something behind");
        }
        return faults.subList(known, faults.size());
    }

    private void attempt(String what, Map<String, Object> form, Consumer<Map<String, Object>> handIn) {
        undone.executeWithoutResult(transaction -> {
            try {
                handIn.accept(form);
                faults.add(what + " was accepted");
                transaction.setRollbackOnly();
            } catch (RuntimeException thrown) {
                sentence(thrown, what);
                assertThat(transaction.isRollbackOnly())
                        .as("the engine takes back what was begun: %s", what)
                        .isTrue();
                transaction.setRollbackOnly();
            }
        });
    }

    private void send(String what, Map<String, Object> form, Visitor program, String endpoint) {
        var answer = program.post(
                "/engine-rest/" + endpoint + "/submit-form",
                text(Map.of("variables", Map.of("form", Map.of("type", "Json", "value", text(form))))));
        if (answer.statusCode() / 100 == 4) {
            sentence(Visitor.json(answer).path("message").asText(), what + " over HTTP");
        } else {
            faults.add(what + " over HTTP was answered with " + answer.statusCode());
        }
    }

    private void sentence(RuntimeException thrown, String what) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                sentence(messages.getMessage(refusal.text(), Locale.SIMPLIFIED_CHINESE), what);
                return;
            }
        }
        faults.add(what + " broke: " + thrown);
    }

    private void sentence(String sentence, String what) {
        if (!sentence.matches("(?s).*\\p{IsHan}.*")
                || sentence.length() > 2_500
                || sentence.contains("ENGINE-")
                || sentence.matches("(?s).*[{}].*")) {
            faults.add(what + " is answered with: " + sentence);
        }
    }

    private Map<String, Map<String, Object>> bad(Class<?> type, Map<String, Object> good) {
        var bad = new LinkedHashMap<String, Map<String, Object>>();
        bad.put("(empty)", Map.of());
        for (var component : type.getRecordComponents()) {
            worse(component, good)
                    .forEach((what, value) -> bad.put(component.getName() + " " + what, with(good, component, value)));
            var row = rowOf(component);
            if (row != null
                    && !NOT_READ.contains(row.getName())
                    && good.get(component.getName()) instanceof List<?> rows
                    && !rows.isEmpty()) {
                badRows(component, row, good, bad);
            }
        }
        return bad;
    }

    private void badRows(
            RecordComponent list, Class<?> row, Map<String, Object> good, Map<String, Map<String, Object>> bad) {
        var name = list.getName();
        boolean free = FREE_ROWS.contains(row.getName());
        bad.put(name + " with nothing for a row", changed(good, name, rows -> rows.add(null)));
        if (!free) {
            bad.put(name + " without a row", changed(good, name, rows -> rows.remove(0)));
            bad.put(name + " with a row twice", changed(good, name, rows -> rows.add(rows.get(0))));
        }
        for (var component : row.getRecordComponents()) {
            var values = worse(component, rowsOf(good, name).get(0));
            if (free && component.getName().equals("code")) {
                values.remove("foreign");
            }
            values.forEach((what, value) -> bad.put(
                    name + "." + component.getName() + " " + what,
                    changed(good, name, rows -> rows.get(0).put(component.getName(), value))));
        }
    }

    /** Values that the component must not have. */
    private static Map<String, Object> worse(RecordComponent component, Map<String, Object> good) {
        var values = new LinkedHashMap<String, Object>();
        if (component.getType() == String.class) {
            values.put("as an object", Map.of("a", 1));
            values.put("huge", HUGE);
            values.put("with a script", SCRIPT);
            if (CHOSEN.matcher(component.getName()).matches() && good.get(component.getName()) != null) {
                values.put("foreign", "NOBODY");
            }
        } else {
            values.put("of a wrong type", "<b>无</b>");
        }
        if (component.getType() == LocalDate.class) {
            values.put("on no calendar", "+999999999-12-31");
            values.put("long before every calendar", "-999999999-01-01");
        } else if (Number.class.isAssignableFrom(component.getType()) || component.getType() == int.class) {
            values.put("without end", new BigDecimal("1e300"));
        }
        return values;
    }

    private static Class<?> rowOf(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> row
                && row.isRecord()) {
            return row;
        }
        return null;
    }

    private Map<String, Object> with(Map<String, Object> good, RecordComponent component, Object value) {
        var form = copy(good);
        form.put(component.getName(), value);
        return form;
    }

    private Map<String, Object> changed(
            Map<String, Object> good, String list, Consumer<List<Map<String, Object>>> change) {
        var form = copy(good);
        change.accept(rowsOf(form, list));
        return form;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rowsOf(Map<String, Object> form, String list) {
        return (List<Map<String, Object>>) form.get(list);
    }

    private Map<String, Object> copy(Map<String, Object> form) {
        try {
            return json.readValue(text(form), new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
