package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.Rehearsal.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;

/**
 * A branch conveys the notice when the product is updated: until then the task had a form of its own, whose rows came under
 * another name than those of the sheet that it shares with other meetings now.
 */
class CurrentFormsTests extends StageTest {

    private static final String MODEL = "processes/planning/planning.bpmn";
    private static final String FORM = "processes/records/attendance.html";
    private static final String FORMER_FORM = "processes/planning/convey-notice.html";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OldTasks oldTasks;

    @Test
    void whatWasOpenBeforeAnUpdateIsDoneWithTheFormOfToday() throws IOException {
        openCampaign();
        repository
                .createDeployment()
                .addString(MODEL, text(MODEL).replace(FORM, FORMER_FORM))
                .addString(
                        FORMER_FORM,
                        new ClassPathResource("engine/convey-notice-before.html")
                                .getContentAsString(StandardCharsets.UTF_8))
                .deploy();
        start("planning", "B01");
        var task = factory.open("Task_ConveyNotice", key("B01"));
        tasks.setVariableLocal(
                task.getId(),
                "form",
                SpinValues.jsonValue("{\"paper\": \"通知\", \"members\": [{\"id\": \"M0101\"}]}")
                        .create());
        var owner = Visitor.program(port, task.getAssignee(), Visitor.SAMPLE_PASSWORD);
        assertThat(formOf(task, owner)).contains("zcSheet", "key: 'members'");

        deployToday();

        assertThat(Visitor.json(owner.get("/engine-rest/task/" + task.getId() + "/form"))
                        .get("key")
                        .asText())
                .isEqualTo("embedded:deployment:" + FORM);
        assertThat(formOf(task, owner)).isEqualTo(text(FORM));
        assertThat(Visitor.program(port, "M0203", Visitor.SAMPLE_PASSWORD)
                        .get("/engine-rest/task/" + task.getId() + "/deployed-form")
                        .statusCode())
                .as("it is still nobody else's")
                .isGreaterThanOrEqualTo(400);
        oldTasks.fill();
        factory.complete(task, form -> {
            form.putAll(Map.of("heldOn", factory.today().toString(), "place", "会议室", "content", "传达全文"));
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        });
        assertThat(count("meeting")).isOne();
    }

    private static String formOf(Task task, Visitor owner) {
        return owner.get("/engine-rest/task/" + task.getId() + "/deployed-form").body();
    }

    /** As at the start of the product: everything at once, under its path. */
    private void deployToday() {
        var deployment = repository.createDeployment();
        new ModelDeployment(Path.of("nothing-is-there"))
                .getDeploymentResources()
                .forEach(resource -> {
                    try {
                        deployment.addInputStream(resource.getDescription(), resource.getInputStream());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        deployment.deploy();
    }

    private static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
