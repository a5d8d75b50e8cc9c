package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** CVE-2026-109432: an expression in a nested query was evaluated for any signed-in person. */
@ServedApplication
class EngineRestGuardTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Roster roster;

    private Visitor auditor() {
        return Visitor.signedIn(
                port, roster.holdersOf(FactoryPost.AUDITOR).get(0).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueBeforeExpression\":\"${%s}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${%s}\"}]}]}",
                "{\"assigneeExpression\":\"${%s}\"}",
                "{\"orQueries\":[{\"\\u0064ueBeforeExpression\":\"${%s}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":[\"${%s}\"]}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}${%s}\"}]} trailing"
            })
    void noExpressionIsLetThroughAtAnyDepth(String query) {
        var evil = query.replace("%s", "''.getClass().forName('java.lang.Runtime')");
        var person = auditor();
        for (var path : new String[] {
            "/engine-rest/task",
            "/engine-rest/task/count",
            "/engine-rest/engine/default/task",
            "/camunda/api/engine/engine/default/task"
        }) {
            var answer = person.post(path, evil);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("查询中不允许使用表达式");
        }
    }

    /** The engine itself answers such a command with success where it finds nothing to do. */
    @ParameterizedTest
    @ValueSource(
            strings = {"PUT /job/suspended", "PUT /job-definition/suspended", "POST /process-instance/none/modification"
            })
    void nobodyButTheAdministratorCommandsTheEngine(String command) {
        var path = "/engine-rest" + command.substring(command.indexOf(' ') + 1);
        assertThat(auditor()
                        .send(command.substring(0, command.indexOf(' ')), path, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void noExpressionIsLetThroughInAnAddress() {
        assertThat(auditor()
                        .get("/engine-rest/task?assigneeExpression=%24%7Bnow()%2Efoo%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noFilterIsStoredWithAnExpressionEvenByTheAdministrator() {
        var filter = """
            {"resourceType":"Task","name":"x","query":{"orQueries":[{"assigneeExpression":"${roster.toString()}"}]}}\
            """;

        assertThat(Visitor.signedIn(port, "admin")
                        .post("/engine-rest/filter/create", filter)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"${dateTime().plusDays(3)}\"},{\"dueBeforeExpression\":\"${now()}\"}]}"
            })
    void whatAFilterOverOnesOwnTasksNeedsIsLetThrough(String query) {
        assertThat(auditor().post("/engine-rest/task", query).statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyHasTheSharedFiltersSoonestDueFirst() {
        var filters = Visitor.json(auditor().get("/engine-rest/filter?resourceType=Task"));

        assertThat(filters.findValuesAsText("name")).contains("我的待办", "即将到期", "已逾期", "我的规划任务", "我的督促检查任务");
        assertThat(filters).allSatisfy(filter -> {
            assertThat(filter.at("/query/sorting/0/sortBy").asText()).isEqualTo("dueDate");
            assertThat(filter.at("/query/sorting/0/sortOrder").asText()).isEqualTo("asc");
            assertThat(auditor()
                            .get("/engine-rest/filter/" + filter.get("id").asText() + "/list")
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void nobodyMakesAFilterOfHisOwn() {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"all\",\"query\":{}}";

        assertThat(auditor().post("/engine-rest/filter/create", filter).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{/* a comment */\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}",
                "{\"assigneeExpression\":\"${currentUser()}\", broken",
                "{\"orQueries\":[{\"assigneeExpression\":{\"a\":\"${x}\"}}]}",
                "{\"orQueries\":[{\"AssigneeEXPRESSION\":\"${x}\"}]}"
            })
    void whatCannotBeReadToItsEndIsNotEvaluatedEither(String query) {
        var answer = auditor().post("/engine-rest/task", query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anExpressionIsFoundInWhateverLettersTheBodyIsWritten() throws Exception {
        var query = "{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}";

        assertThat(Expressions.inBody(query.getBytes(StandardCharsets.UTF_16BE)))
                .isTrue();
        assertThat(Expressions.inBody(query.getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(Expressions.inBody(query.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Expressions.inBody("{\"name\":\"${x}\"}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aListEndsWhetherOrNotSomebodySaysSo() {
        var admin = Visitor.signedIn(port, "admin");

        jdbc.sql("insert into act_id_group (id_, rev_) select 'g' || x, 1 from system_range(1, 2100)")
                .update();

        for (var path : new String[] {"/engine-rest/group", "/camunda/api/engine/engine/default/group"}) {
            assertThat(Visitor.json(admin.get(path + "?maxResults=7"))).hasSize(7);
            for (var asked :
                    new String[] {"", "?maxResults=2001", "?sortBy=id&maxResults=-1&sortOrder=asc", "?maxResults=x"}) {
                assertThat(Visitor.json(admin.get(path + asked)))
                        .as(path + asked)
                        .hasSize(2000);
            }
        }
    }

    @Test
    void notEvenTheAdministratorErasesHistoryOrDeployments() {
        var admin = Visitor.signedIn(port, "admin");
        for (var path : new String[] {
            "/engine-rest/history/process-instance/x",
            "/engine-rest/history/task/x/user-operation",
            "/engine-rest/deployment/x?cascade=true",
            "/engine-rest/process-definition/key/campaign",
            "/camunda/api/engine/engine/default/deployment/x"
        }) {
            assertThat(admin.send("DELETE", path, "").statusCode()).as(path).isEqualTo(403);
        }
        for (var path : new String[] {
            "/engine-rest/history/process-instance/delete",
            "/engine-rest/history/process-instance/set-removal-time",
            "/engine-rest/history/cleanup"
        }) {
            assertThat(admin.post(path, "{}").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void passwordsAreTriedOnlyOnTheSignInPage() {
        var guess = "{\"username\":\"admin\",\"password\":\"guess\"}";

        assertThat(auditor().post("/engine-rest/identity/verify", guess).statusCode())
                .isEqualTo(403);
        assertThat(auditor()
                        .post("/camunda/api/engine/engine/default/identity/verify", guess)
                        .statusCode())
                .isEqualTo(403);
    }
}
