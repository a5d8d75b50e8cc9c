package org.zhengchuang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.zhengchuang.Visitor;

/** Everybody in the factory, at work through the proxy: who owes a form fetches it, fills it in and sends it. */
final class People {

    private static final String OFFICE = "M1116";
    private static final Pattern SENTENCE = Pattern.compile("\"message\":\"[^\"]*\\p{IsHan}{4}");
    private static final Pattern INSIDE = Pattern.compile("Exception|SQL|\\bat org\\.|ACT_");

    private final Topology topology;
    private final Forms forms;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> lost = new ConcurrentHashMap<>();
    private final List<String> unclear = new CopyOnWriteArrayList<>();

    private record Owed(String id, String kind, String assignee) {}

    People(Topology topology, Forms forms) {
        this.topology = topology;
        this.forms = forms;
    }

    /** The office starts the campaign. */
    void begin() {
        var answer = visitor(OFFICE)
                .post("/engine-rest/process-definition/key/campaign/submit-form", body(forms.campaign()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Moves the clock, so that timers, cycles and reminders fall due; another node follows within a second. */
    LocalDate later(int days) {
        var now = OffsetDateTime.parse(Visitor.json(visitor(OFFICE).get("/api/rehearsal/clock"))
                .get("now")
                .asText());
        var then = now.plusDays(days);
        var answer = visitor(OFFICE).post("/api/rehearsal/clock", "{\"now\":\"" + then + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        return then.toLocalDate();
    }

    /** Somebody hands in one form that he owes; answers whether anybody owed one. */
    boolean handIn(Random order, Runnable acknowledgedToo) {
        var open = owed();
        if (open.isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return false;
        }
        var task = open.get(order.nextInt(open.size()));
        try {
            var answer = submit(task);
            if (answer.statusCode() == 204) {
                acknowledged.put(task.id(), task.kind());
                acknowledgedToo.run();
            } else {
                lost.put(task.id(), task.kind() + " " + answer.statusCode());
                hear(task, answer);
            }
        } catch (UncheckedIOException | DataAccessException e) {
            // The answer did not come, or the roster could not be read to fill the form in.
            lost.put(task.id(), task.kind() + " " + e.getMessage());
        }
        return true;
    }

    /** The ids of the tasks whose form was acknowledged, with their kinds. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** What was refused or never answered; it may have been done all the same. */
    Map<String, String> lost() {
        return lost;
    }

    /** What was answered to somebody without saying in his language what is wrong, or with the inside shown to him. */
    List<String> unclear() {
        return unclear;
    }

    /** Where no node answered, it was the proxy that did. */
    private void hear(Owed task, HttpResponse<String> answer) {
        var ofTheProxy = answer.statusCode() == 502 && answer.body().isEmpty();
        // Somebody else was faster where the form is no longer there to be fetched.
        var gone = "GET".equals(answer.request().method()) && answer.statusCode() < 500;
        if (!ofTheProxy
                && !gone
                && (!SENTENCE.matcher(answer.body()).find()
                        || INSIDE.matcher(answer.body()).find())) {
            unclear.add(task.kind() + " " + answer.statusCode() + " " + answer.body());
        }
    }

    Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, id -> Visitor.program(topology.proxy(), id, Visitor.SAMPLE_PASSWORD));
    }

    /** Nothing, while the database does not answer. */
    private List<Owed> owed() {
        try {
            return topology.database()
                    .sql("select id_, task_def_key_, assignee_ from act_ru_task where assignee_ is not null")
                    .query((row, number) -> new Owed(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
        } catch (DataAccessException down) {
            return List.of();
        }
    }

    private HttpResponse<String> submit(Owed task) {
        var person = visitor(task.assignee());
        var shown = person.get(
                "/engine-rest/task/" + task.id() + "/form-variables?variableNames=form&deserializeValues=false");
        if (shown.statusCode() != 200) {
            return shown;
        }
        var form = read(Visitor.json(shown).at("/form/value").asText());
        forms.fill(task.kind(), form);
        return person.post("/engine-rest/task/" + task.id() + "/submit-form", body(form));
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body(Map<String, Object> form) {
        try {
            return json.writeValueAsString(Map.of(
                    "variables", Map.of("form", Map.of("type", "Json", "value", json.writeValueAsString(form)))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
