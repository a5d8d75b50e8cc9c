package org.zhengchuang.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhengchuang.Visitor;

/**
 * The database of the release before, made by the product of commit 1265ab9 in a rehearsal: a campaign has begun, and its
 * notice is registered. This version starts on it, and people go on where they were.
 */
@ActiveProfiles("rehearsal")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@DirtiesContext
class UpgradeTests {

    private static final String RELEASE = "upgrade/1265ab9.zip";

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void databaseOfTheRelease(DynamicPropertyRegistry properties) throws IOException {
        try (var zip = new ZipInputStream(new ClassPathResource(RELEASE).getInputStream())) {
            var file = zip.getNextEntry();
            Files.copy(zip, folder.resolve(file.getName()));
        }
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + folder.resolve("rehearsal") + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    @Test
    void peopleGoOnWhereTheyWere() throws IOException {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .extracting(migration -> String.valueOf(migration.getVersion()))
                .contains("120", "210");
        assertThat(jdbc.sql("select number from paper").query(String.class).list())
                .contains("示例〔2026〕1号");

        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open("/campaigns").body()).contains("2026年创先争优活动");
        var tasks = Visitor.json(office.get("/engine-rest/task?taskDefinitionKey=Task_SuperviseStage"));
        assertThat(tasks).hasSize(6);
        assertThat(jdbc.sql("select count(*) from duty where closed_at is null")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(6);
        var mine = Visitor.json(
                Visitor.signedIn(port, "M1125").get("/engine-rest/task?taskDefinitionKey=Task_SuperviseStage"));
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).get("assignee").asText()).isEqualTo("M1125");
        theyHaveTheFormOfToday(mine.get(0).get("id").asText());
    }

    /** The task was opened with a form that the release before had of it. */
    private void theyHaveTheFormOfToday(String task) throws IOException {
        var sheet = "processes/oversight/supervise-stage.html";
        assertThat(Visitor.signedIn(port, "M1125")
                        .get("/engine-rest/task/" + task + "/deployed-form")
                        .body())
                .isEqualTo(Files.readString(Path.of(sheet)));
    }
}
