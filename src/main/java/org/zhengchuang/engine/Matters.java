package org.zhengchuang.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What open tasks are about, in a few words of their forms: whoever has three measures to carry out sees on his list which
 * is which. For the list of the one who owes them; nobody is asked here whether he may read it.
 */
@Component
public class Matters {

    /** Characters of a line on a list. */
    private static final int LINE = 40;

    private final ObjectProvider<TaskForm<?>> forms;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private volatile Map<String, String> fields;

    Matters(ObjectProvider<TaskForm<?>> forms, JdbcClient jdbc, ObjectMapper json) {
        this.forms = forms;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether tasks of this id in the model have such a line. */
    public boolean areToldOf(String task) {
        return fields().containsKey(task);
    }

    /** Their lines by their ids in the engine. */
    public Map<String, String> of(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        var matters = new HashMap<String, String>();
        jdbc.sql("""
                        select t.ID_ as id, t.TASK_DEF_KEY_ as task, b.BYTES_ as form
                          from ACT_RU_TASK t
                          join ACT_RU_VARIABLE v on v.TASK_ID_ = t.ID_ and v.NAME_ = :form
                          join ACT_GE_BYTEARRAY b on b.ID_ = v.BYTEARRAY_ID_
                         where t.ID_ in (:ids)
                        """).param("form", FormBinding.VARIABLE).param("ids", taskIds).query(row -> {
            var matter = matter(row.getString("task"), row.getBytes("form"));
            if (!matter.isEmpty()) {
                matters.put(row.getString("id"), matter);
            }
        });
        return matters;
    }

    private String matter(String task, byte[] form) {
        try {
            var words = json.readTree(form)
                    .path(fields().getOrDefault(task, ""))
                    .asText()
                    .strip();
            return words.codePointCount(0, words.length()) <= LINE
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, LINE)) + "…";
        } catch (IOException e) {
            throw new IllegalStateException("What a task of " + task + " shows is not JSON", e);
        }
    }

    /** Asked for late: the forms need much that is made after this. */
    private Map<String, String> fields() {
        if (fields == null) {
            fields = forms.stream()
                    .filter(form -> form.matter() != null)
                    .collect(Collectors.toUnmodifiableMap(TaskForm::task, TaskForm::matter));
        }
        return fields;
    }
}
