package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/**
 * Whoever starts a process or hands in a task sends the form and nothing else: a variable beside it would say for whom, for
 * which branch or with what result the process goes on.
 */
@ServedApplication
class SmuggledVariablesTests {

    private static final List<String> ENGINES = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @Autowired
    private Rehearsal factory;

    @Autowired
    private CampaignStory story;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void nobodyConfirmsTheTargetsOfAnother() throws Exception {
        story.launch(260);
        factory.letTimeWork();
        story.complete(List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan", "Task_ApprovePlan"));
        factory.letTimeWork();
        var own = factory.open("Task_ConfirmTargets", "2026/B01/M0110");
        var member = Visitor.signedIn(port, "M0110");
        var form = factory.form(own);
        story.usual("Task_ConfirmTargets").accept(form);
        for (var engine : ENGINES) {
            for (var how : List.of("/submit-form", "/complete")) {
                var answer = member.post(
                        engine + "/task/" + own.getId() + how,
                        body(Map.of("form", form(form), "memberId", Map.of("type", "String", "value", "M0111"))));
                assertThat(answer.statusCode()).as(engine + how).isEqualTo(422);
                assertThat(answer.body()).contains("memberId");
            }
        }
        assertThat(factory.count("select count(*) from target_sheet")).isZero();

        assertThat(member.post("/engine-rest/task/" + own.getId() + "/submit-form", body(Map.of("form", form(form))))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyStartsAProcessHalfWayOrWithItsResult() throws Exception {
        var member = Visitor.signedIn(port, "M0110");
        long before = runtime.createProcessInstanceQuery().count();
        for (var engine : ENGINES) {
            var start = engine + "/process-definition/key/deadline-extension";
            for (var body : List.of(
                    body(Map.of("granted", Map.of("type", "Boolean", "value", true))),
                    "{\"variables\": {}, \"variables\": {\"granted\": {\"type\": \"Boolean\", \"value\": true}}}",
                    "{\"businessKey\": \"2026/B02\"}",
                    "{\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"Task_DecideExtension\"}]}",
                    "{\"skipCustomListeners\": true}")) {
                assertThat(member.post(start + "/start", body).statusCode())
                        .as(body)
                        .isIn(400, 422);
            }
            assertThat(member.post(start + "/submit-form", body(Map.of("granted", Map.of("value", true))))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(member.post("/engine-rest/process-definition/key/deadline-extension/start", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormGivenToAStartThatHasNoneDoesNotPassForThatOfTheFirstTask() throws Exception {
        var member = Visitor.signedIn(port, "M0110");
        var answer = member.post(
                "/engine-rest/process-definition/key/deadline-extension/submit-form",
                body(Map.of("form", form(Map.of("stray", true)))));
        assertThat(answer.statusCode()).isEqualTo(200);
        var task = factory.open("Task_RequestExtension").stream()
                .filter(open -> "M0110".equals(open.getAssignee()))
                .findFirst()
                .orElseThrow();
        var given = Map.<String, Object>of("form", form(Map.of("purpose", "WITHDRAW")));
        assertThat(member.post("/engine-rest/task/" + task.getId() + "/submit-form", body(given)))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(204);
    }

    private Map<String, Object> form(Map<String, Object> form) throws JsonProcessingException {
        return Map.of("type", "Json", "value", json.writeValueAsString(form));
    }

    private String body(Map<String, Object> variables) throws JsonProcessingException {
        return json.writeValueAsString(Map.of("variables", variables));
    }
}
