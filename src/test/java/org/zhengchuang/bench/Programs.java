package org.zhengchuang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;

/**
 * The same over real HTTP, as programs do it which send each person's password: a sample, because the first request of
 * each pays for the slow hash of his password. That request is not measured; those after it are.
 */
final class Programs {

    private static final int LOOKS_EACH = 5;

    record Figures(Pace myTasks, Pace tasksCompleted) {}

    private record Signed(Visitor visitor, Task task) {

        String list() {
            return "/engine-rest/task?sortBy=dueDate&sortOrder=asc&maxResults=" + Desk.PAGE + "&assignee="
                    + task.getAssignee();
        }

        String task(String further) {
            return "/engine-rest/task/" + task.getId() + further;
        }
    }

    private final int port;
    private final Desk desk;
    private final ObjectMapper json = new ObjectMapper();

    Programs(int port, Desk desk) {
        this.port = port;
        this.desk = desk;
    }

    Figures measure(List<Task> sheets) {
        var people = sheets.stream()
                .map(task -> new Signed(Visitor.program(port, task.getAssignee(), Visitor.SAMPLE_PASSWORD), task))
                .toList();
        var looks = new ArrayList<Signed>();
        Collections.nCopies(LOOKS_EACH, people).forEach(looks::addAll);
        signIn(people);
        var myTasks = Clients.work(Settings.CLIENTS, looks, this::look);
        signIn(people);
        return new Figures(myTasks, Clients.work(Settings.CLIENTS, people, this::complete));
    }

    /** The application remembers a password for half a minute. */
    private void signIn(List<Signed> people) {
        Clients.work(Settings.CLIENTS, people, this::look);
    }

    private void look(Signed person) {
        answered(person.visitor().get(person.list()), 200);
    }

    private void complete(Signed person) {
        var shown = answered(
                person.visitor().get(person.task("/form-variables?variableNames=form&deserializeValues=false")), 200);
        try {
            var form = json.readTree(shown).at("/form/value").asText();
            var filled = desk.filled(person.task().getTaskDefinitionKey(), form);
            var body = Map.of("variables", Map.of("form", Map.of("type", "Json", "value", filled)));
            answered(person.visitor().post(person.task("/submit-form"), json.writeValueAsString(body)), 204);
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
