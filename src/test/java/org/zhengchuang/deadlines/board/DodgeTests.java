package org.zhengchuang.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.deadlines.DutyDate;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** Nobody dodges his date, in Tasklist or over REST; who has the power to change it there is named in the story. */
@ServedApplication
class DodgeTests {

    private static final String OURS = "/engine-rest";
    private static final String TASKLISTS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private Roster roster;

    @Autowired
    private Duties duties;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private Task task;
    private Duty duty;

    @BeforeEach
    void aReceiptThatM0103Owes() {
        var paper = papers.register(
                new Papers.Draft("dodge", PaperKind.NOTICE, "示例1号", "示例通知", "示例集团", roster.today(), "示例", "M1116"));
        papers.send(paper, List.of("B01"));
        task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_SignForPaper")
                .processInstanceBusinessKey("dodge/B01")
                .singleResult();
        duty = duties.find(task.getId()).orElseThrow();
        assertThat(duty.person()).isEqualTo("M0103");
    }

    @AfterEach
    void clear() {
        runtime.deleteProcessInstanceIfExists(task.getProcessInstanceId(), "", false, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void anAssigneeNeitherMovesNorClearsNorPassesOnHisDate(String api) {
        var owner = Visitor.signedIn(port, "M0103");
        var colleague = Visitor.signedIn(port, "M0110");
        for (var visitor : List.of(owner, colleague)) {
            for (var body : List.of(
                    "{\"name\":\"x\",\"assignee\":\"M0103\",\"due\":\"2039-01-01T00:00:00.000+0800\"}",
                    "{\"name\":\"x\",\"assignee\":\"M0103\",\"due\":null}",
                    "{\"name\":\"x\",\"assignee\":\"M0110\"}")) {
                assertThat(visitor.send("PUT", api + "/task/" + task.getId(), body)
                                .statusCode())
                        .isIn(403, 404);
            }
            for (var way : List.of("assignee", "claim", "delegate", "unclaim")) {
                assertThat(visitor.post(api + "/task/" + task.getId() + "/" + way, "{\"userId\":\"M0110\"}")
                                .statusCode())
                        .as(way)
                        .isIn(403, 404, 409);
            }
        }
        assertThat(duties.find(duty.id()).orElseThrow()).isEqualTo(duty);
        assertThat(duties.dates(duty.id())).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate())
                .isEqualTo(task.getDueDate());
    }

    @Test
    void whatTheAdministratorChangesOverRestStandsInTheStoryUnderHisName() {
        var admin = Visitor.signedIn(port, "admin");
        var body = "{\"name\":\"阅读并签收文件\",\"assignee\":\"M0103\",\"due\":\"2039-03-01T09:00:00.000+0800\"}";
        assertThat(admin.send("PUT", OURS + "/task/" + task.getId(), body).statusCode())
                .isEqualTo(204);

        assertThat(duties.dates(duty.id())).singleElement().satisfies(date -> {
            assertThat(date.cause()).isEqualTo(DutyDate.Cause.DIRECT);
            assertThat(date.setBy()).isEqualTo("admin");
        });
        assertThat(Visitor.signedIn(port, "M0101")
                        .open("/deadlines/duties/" + duty.id())
                        .body())
                .contains("admin直接改动期限", "2039-03-01");
        var owner = Visitor.signedIn(port, "M0103");
        for (var shown : List.of("/", "/tasks/" + task.getId(), "/deadlines", "/api/my/duties/" + duty.id())) {
            assertThat(owner.open(shown).body()).as(shown).contains("首次期限", "admin直接改为 2039-03-01");
        }
        assertThat(Visitor.signedIn(port, "M0110")
                        .get("/api/my/duties/" + duty.id())
                        .statusCode())
                .isEqualTo(204);

        var cleared = admin.send(
                "PUT", OURS + "/task/" + task.getId(), body.replaceAll("\"due\":\"[^\"]*\"", "\"due\":null"));
        assertThat(cleared.statusCode()).isEqualTo(422);
        assertThat(cleared.body()).contains("不能清空");
    }
}
