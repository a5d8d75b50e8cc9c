package org.zhengchuang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;

/**
 * Completing a task with its form over real HTTP, as a browser does it that is signed in: the form is fetched, filled in and
 * sent, four people at a time. Signing in, with its slow hash, is not measured. Whoever is shown an error, of a lock or of
 * anything else, ends the run.
 */
final class Browsers {

    private static final String JSON = "application/json";

    private record Signed(Visitor visitor, Task task) {

        String task(String further) {
            return "/engine-rest/task/" + task.getId() + further;
        }
    }

    private final int port;
    private final Desk desk;
    private final ObjectMapper json = new ObjectMapper();

    Browsers(int port, Desk desk) {
        this.port = port;
        this.desk = desk;
    }

    Pace complete(List<Task> sheets) {
        var people = sheets.stream()
                .parallel()
                .map(task -> new Signed(Visitor.signedIn(port, task.getAssignee()), task))
                .toList();
        // The page's token is fetched here and once.
        people.forEach(person -> answered(person.visitor().send("POST", "/engine-rest/task/count", JSON, "{}"), 200));
        return Clients.work(Settings.BROWSERS, people, this::complete);
    }

    private void complete(Signed person) {
        var shown = answered(
                person.visitor().get(person.task("/form-variables?variableNames=form&deserializeValues=false")), 200);
        try {
            var form = json.readTree(shown).at("/form/value").asText();
            var filled = desk.filled(person.task().getTaskDefinitionKey(), form);
            var body = Map.of("variables", Map.of("form", Map.of("type", "Json", "value", filled)));
            answered(
                    person.visitor().send("POST", person.task("/submit-form"), JSON, json.writeValueAsString(body)),
                    204);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answered(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
