package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** What breaks behind the engine's REST interface is told in words, and tells nothing of tables and statements. */
@ServedApplication
class EngineErrorTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aListThatCannotBeReadTellsNothingOfTheInside() {
        var person = Visitor.signedIn(port, "M0110");
        for (var path : new String[] {"/engine-rest/task", "/camunda/api/engine/engine/default/task"}) {
            assertThat(person.get(path).statusCode()).as(path).isEqualTo(200);
        }

        jdbc.sql("alter table act_ru_task rename to act_ru_task_gone").update();
        try {
            for (var path : new String[] {
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/task/x",
                "/camunda/api/engine/engine/default/task"
            }) {
                var answer = person.get(path);

                assertThat(answer.statusCode()).as(path).isEqualTo(500);
                assertThat(answer.body())
                        .as(path)
                        .contains("请稍后再试")
                        .doesNotContainIgnoringCase("ACT_RU_TASK")
                        .doesNotContain("Exception", "Cause");
            }
        } finally {
            jdbc.sql("alter table act_ru_task_gone rename to act_ru_task").update();
        }
    }

    @Test
    void whatIsAskedWronglyIsAnsweredSoAndInASentence() {
        var person = Visitor.signedIn(port, "M0110");
        answers(404, person.post("/engine-rest/task/none/submit-form", "{}"));
        answers(404, person.get("/engine-rest/task/none"));
        answers(409, person.get("/engine-rest/metrics"));
        answers(400, person.get("/engine-rest/task?dueBeforeExpression=%24%7Bnow()%7D"));
        answers(400, person.post("/engine-rest/task", "[]"));
        answers(400, person.get("/engine-rest;/engine"));
        answers(404, person.get("/error"));
    }

    private static void answers(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).containsPattern("\\p{IsHan}{4}").doesNotContain("Exception", "xpression");
    }
}
