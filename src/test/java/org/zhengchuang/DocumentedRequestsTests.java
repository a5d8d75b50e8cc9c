package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sends the requests of {@code src/docs/requests.md}, in their order. They tell, among other things, how a model is changed
 * under an instance that is running.
 */
@ServedApplication
class DocumentedRequestsTests {

    private static final Pattern BLOCK = Pattern.compile("```(http)?\n(.*?)```", Pattern.DOTALL);
    private static final Path MODELS = Path.of("processes", "deadlines");

    /** @param said what the answer must be, a line each */
    private record Request(
            String method, String path, String account, String language, String body, List<String> said) {

        static Request of(String text) {
            var lines = text.lines().toList();
            var first = lines.get(0).split(" ", 2);
            var heads = new HashMap<String, String>();
            var body = new StringBuilder();
            var said = new ArrayList<String>();
            for (var line : lines.subList(1, lines.size())) {
                if (line.startsWith("→ ")) {
                    said.add(line.substring(2));
                } else if (line.matches("[a-z-]+: .*")) {
                    heads.put(line.split(": ")[0], line.split(": ")[1]);
                } else {
                    body.append(line).append('\n');
                }
            }
            return new Request(
                    first[0], first[1], heads.get("account"), heads.get("accept-language"), body.toString(), said);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private final Map<String, String> known = new HashMap<>();
    private String deployment;

    @AfterEach
    void takeTheChangedModelAway() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void theDocumentedRequestsAreAnsweredAsTheyPromise() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("src/docs/requests.md")));
        int sent = 0;
        while (blocks.find()) {
            if (blocks.group(1) == null) {
                deployTheChangedModel();
            } else {
                send(Request.of(filled(blocks.group(2))));
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(10);
        var task = history.createHistoricTaskInstanceQuery()
                .taskId(known.get("task"))
                .singleResult();
        assertThat(task.getProcessDefinitionId()).isEqualTo(known.get("after"));
        assertThat(tasks.createTaskQuery().taskId(known.get("task")).count()).isZero();
    }

    private void send(Request request) throws IOException {
        var visitor = Visitor.program(port, request.account(), Visitor.SAMPLE_PASSWORD);
        var answer = "GET".equals(request.method())
                ? visitor.get(request.path())
                : visitor.send(request.method(), request.path(), request.body());
        var status = Integer.parseInt(request.said().get(0));
        assertThat(answer.statusCode())
                .as("%s %s: %s", request.method(), request.path(), answer.body())
                .isEqualTo(status);
        request.said().stream().skip(1).forEach(expectation -> meets(answer, expectation));
    }

    private void meets(HttpResponse<String> answer, String expectation) {
        if (expectation.startsWith("contains ")) {
            assertThat(answer.body()).contains(expectation.substring(9).replace("\"", ""));
            return;
        }
        var parts = expectation.split(" = ");
        try {
            var value = new ObjectMapper().readTree(answer.body()).at(parts[1]).asText();
            assertThat(value).as(expectation).isNotEmpty();
            known.put(parts[0], value);
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private String filled(String text) {
        for (var name : known.entrySet()) {
            text = text.replace("{{" + name.getKey() + "}}", name.getValue());
        }
        return text;
    }

    private void deployTheChangedModel() throws IOException {
        var model = Files.readString(MODELS.resolve("deadline-extension.bpmn"));
        var changed = model.replace("name=\"填写延期申请\"", "name=\"写明延期理由\"");
        assertThat(changed).isNotEqualTo(model);
        deployment = repository
                .createDeployment()
                .name("changed")
                .addString("processes/deadlines/deadline-extension.bpmn", changed)
                .addString("processes/deadlines/request-extension.form", form("request-extension"))
                .addString("processes/deadlines/decide-extension.form", form("decide-extension"))
                .deploy()
                .getId();
    }

    private static String form(String name) throws IOException {
        return Files.readString(MODELS.resolve(name + ".form"), StandardCharsets.UTF_8);
    }
}
