package org.zhengchuang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.Visitor;

/** Somebody who has signed in over HTTP, and a task of his. Whatever is not answered as it should be ends the run. */
record SignedIn(Visitor visitor, Task task) {

    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The first page of his tasks by due date. */
    void look() {
        answered(
                visitor.get("/engine-rest/task?sortBy=dueDate&sortOrder=asc&maxResults=" + Desk.PAGE + "&assignee="
                        + task.getAssignee()),
                200);
    }

    /** Something small is sent, so that the page's token is known from then on. */
    void count() {
        answered(visitor.send("POST", "/engine-rest/task/count", JSON, "{}"), 200);
    }

    /** The task's form is fetched, filled in and sent. */
    void complete(Desk desk) {
        var shown = answered(visitor.get(path("/form-variables?variableNames=form&deserializeValues=false")), 200);
        try {
            var form = MAPPER.readTree(shown).at("/form/value").asText();
            var filled = desk.filled(task.getTaskDefinitionKey(), form);
            var body = Map.of("variables", Map.of("form", Map.of("type", "Json", "value", filled)));
            answered(visitor.send("POST", path("/submit-form"), JSON, MAPPER.writeValueAsString(body)), 204);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(String further) {
        return "/engine-rest/task/" + task.getId() + further;
    }

    private static String answered(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
