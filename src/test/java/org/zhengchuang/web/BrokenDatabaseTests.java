package org.zhengchuang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** Whatever of the database is out of reach, people read one sentence and nothing of the inside. */
@ServedApplication
class BrokenDatabaseTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** The sessions; who may do what; the roster and the notices, which every page of the layout asks. */
    @ParameterizedTest
    @ValueSource(strings = {"spring_session", "account", "member", "notice"})
    void aPageAndAProgramAreToldInOneSentence(String table) {
        var person = Visitor.signedIn(port, "M0110");
        jdbc.sql("alter table " + table + " rename to out_of_reach").update();
        try {
            jdbc.sql("select 1").query().singleRow();
            assertSentence(person.open("/"));
            assertSentence(person.get("/api/my/duties"));
        } finally {
            jdbc.sql("alter table out_of_reach rename to " + table).update();
        }
        assertThat(person.open("/").statusCode()).isEqualTo(200);
    }

    private static void assertSentence(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("请稍后再试")
                .doesNotContain("Exception", "HTTP Status", "SQL", "at org.", "Tomcat");
    }

    @Test
    void whatIsSentWithoutEndIsRefusedBeforeItIsRead() {
        var person = Visitor.signedIn(port, "M0110");

        var answer = person.send("POST", "/tasks/x", "application/json", "{\"a\":\"" + "长".repeat(2_000_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("超过 5 MB");
    }
}
