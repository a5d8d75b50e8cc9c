package org.zhengchuang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.TaskForm;

/**
 * Hands in every kind of form as it must not be: empty, with wrong types, huge texts, scripts, rows missing, doubled or
 * foreign. Each must be refused with one sentence, and nothing may be stored. What was accepted is taken back, so that the
 * story goes on.
 */
@TestComponent
@Scope("prototype")
class BadForms {

    /** People add and remove the rows of these themselves: no row is owed, and two may be alike. */
    private static final Set<String> FREE_ROWS = Set.of(
            "org.zhengchuang.planning.DraftPlan$Form$Measure",
            "org.zhengchuang.launch.DraftMethod$Form$Item",
            "org.zhengchuang.launch.FormLeadingGroup$Form$Row",
            "org.zhengchuang.review.HoldBranchMeeting$Standing",
            "org.zhengchuang.evaluation.ConcludePublicNotice$Raised");

    private static final String HUGE = "长".repeat(60_000);

    private final Map<String, TaskForm<?>> handlers = new HashMap<>();
    private final Rehearsal factory;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final TransactionTemplate undone;
    private final Set<String> tried = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    BadForms(
            List<TaskForm<?>> handlers,
            Rehearsal factory,
            JdbcClient jdbc,
            ObjectMapper json,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        handlers.forEach(handler -> this.handlers.put(handler.task(), handler));
        this.factory = factory;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.undone = new TransactionTemplate(transactions);
    }

    /** What was not refused, or not with a sentence. */
    List<String> faults() {
        return faults;
    }

    Set<String> tried() {
        return tried;
    }

    /** Tries the first task of each kind. */
    void tryOnce(Task task, Consumer<Map<String, Object>> usual) {
        var kind = task.getTaskDefinitionKey();
        if (!tried.add(kind)) {
            return;
        }
        var good = factory.form(task);
        usual.accept(good);
        var before = rowsStored();
        bad(handlers.get(kind).form(), good).forEach((what, form) -> attempt(task, kind + " " + what, form));
        if (!rowsStored().equals(before)) {
            faults.add(kind + " left something behind");
        }
    }

    private void attempt(Task task, String what, Map<String, Object> form) {
        undone.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                factory.complete(task, shown -> {
                    shown.clear();
                    shown.putAll(form);
                });
                faults.add(what + " was accepted");
            } catch (RuntimeException thrown) {
                sentence(thrown, what);
            }
        });
    }

    private void sentence(RuntimeException thrown, String what) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                var sentence = messages.getMessage(refusal.text(), Locale.SIMPLIFIED_CHINESE);
                if (sentence.isBlank() || sentence.length() > 2_500 || sentence.matches("(?s).*[{}].*")) {
                    faults.add(what + " is answered with: " + sentence);
                }
                return;
            }
        }
        faults.add(what + " broke: " + thrown);
    }

    private Map<String, Map<String, Object>> bad(Class<?> type, Map<String, Object> good) {
        var bad = new LinkedHashMap<String, Map<String, Object>>();
        bad.put("(empty)", Map.of());
        for (var component : type.getRecordComponents()) {
            worse(component)
                    .forEach((what, value) -> bad.put(component.getName() + " " + what, with(good, component, value)));
            var row = rowOf(component);
            if (row != null && good.get(component.getName()) instanceof List<?> rows && !rows.isEmpty()) {
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
            var values = worse(component);
            if (List.of("id", "memberId").contains(component.getName())
                    || component.getName().equals("code") && !free) {
                values.put("foreign", "NOBODY");
            }
            values.forEach((what, value) -> bad.put(
                    name + "." + component.getName() + " " + what,
                    changed(good, name, rows -> rows.get(0).put(component.getName(), value))));
        }
    }

    /** Values that the component must not have. */
    private static Map<String, Object> worse(RecordComponent component) {
        var values = new LinkedHashMap<String, Object>();
        if (component.getType() == String.class) {
            values.put("as an object", Map.of("a", 1));
            values.put("huge", HUGE);
            values.put("with a script", "<script>alert(1)</script>");
            values.put("with a control character", "一\u0000二");
        } else {
            values.put("of a wrong type", "<b>无</b>");
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

    @SuppressWarnings("unchecked")
    private Map<String, Object> changed(
            Map<String, Object> good, String list, Consumer<List<Map<String, Object>>> change) {
        var form = copy(good);
        change.accept((List<Map<String, Object>>) form.get(list));
        return form;
    }

    private Map<String, Object> copy(Map<String, Object> form) {
        try {
            return json.readValue(json.writeValueAsString(form), new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows each of our own tables holds. */
    private Map<String, Integer> rowsStored() {
        var stored = new HashMap<String, Integer>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and table_name not like 'ACT_%'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> stored.put(table, factory.count("select count(*) from \"" + table + "\"")));
        return stored;
    }
}
