package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.zhengchuang.Visitor;

/** {@code java -jar} without the rehearsal profile: empty, and safe. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class FirstStartTests {

    private static final Pattern PASSWORD = Pattern.compile("[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstStart start;

    @Autowired
    private IdentityService identity;

    @Test
    void theAdministratorsPasswordIsPrintedOnceAndChangedFirstAndAnEmptyGroupRefusesTheStart(CapturedOutput output) {
        var printed = PASSWORD.matcher(output.getAll());
        assertThat(printed.find()).as("printed at the first start").isTrue();
        var password = printed.group();
        assertThat(printed.find()).as("printed again").isFalse();

        assertThat(identity.createUserQuery().count()).isEqualTo(1);
        var page = Visitor.stranger(port).open("/login").body();
        assertThat(page).contains("登录").doesNotContain("演练账号", Visitor.SAMPLE_PASSWORD);

        var admin = Visitor.stranger(port);
        admin.signIn("admin", password);
        assertThat(admin.open("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account/password"));
        var chosen = "seven quiet cranes";
        admin.submit(
                "/account/password",
                "/account/password",
                Map.of("current", password, "chosen", chosen, "repeated", chosen));
        assertThat(admin.open("/").statusCode()).isEqualTo(200);
        assertThat(admin.open("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(admin.get("/api/rehearsal/clock").statusCode()).isEqualTo(404);

        assertThat(Visitor.program(port, "admin", Visitor.SAMPLE_PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);

        start.run(new DefaultApplicationArguments());
        assertThat(PASSWORD.matcher(output.getAll()).results().map(found -> found.group()))
                .containsOnly(password);

        identity.deleteMembership("admin", "camunda-admin");
        assertThatThrownBy(() -> start.run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restore-administrator");
    }
}
