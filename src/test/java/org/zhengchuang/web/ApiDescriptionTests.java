package org.zhengchuang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** The description of our REST API leaves no route out, and says of each what a program must know. */
@ServedApplication
class ApiDescriptionTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ObjectMapper json;

    @Test
    void everyRouteIsDescribed() throws Exception {
        var answer = Visitor.program(port, "M1116", Visitor.SAMPLE_PASSWORD).get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        var description = json.readTree(answer.body());
        assertThat(routes())
                .contains(
                        "get /api/campaigns",
                        "get /api/campaigns/{id}",
                        "get /api/rehearsal/clock",
                        "post /api/rehearsal/clock",
                        "post /api/roster/import")
                .allSatisfy(
                        route -> assertThat(gaps(description, route)).as(route).isEmpty());
        var gates = description.at("/components/schemas/Whole/properties");
        assertThat(gates.has("gates")).isTrue();
        assertThat(gates.has("stages")).isTrue();
    }

    /** The page is for people: in Chinese first, and complete in English. */
    @Test
    void thePageSpeaksItsReadersLanguage() {
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open("/api-docs?lang=zh-CN").body())
                .contains("任务，按现行期限排列", "没有登录，或者密码不对")
                .doesNotContain("Duties by the date in force", ".api.");
        assertThat(office.open("/api-docs?lang=en").body())
                .contains("Duties by the date in force", "Nobody is signed in")
                .doesNotContain("任务，按现行期限排列", ".api.");
    }

    @Test
    void aRouteWithoutWordsIsFound() throws Exception {
        var description = json.readTree("""
                {"paths": {"/api/silent/{id}": {"get": {
                  "parameters": [{"name": "id", "in": "path"}],
                  "responses": {"200": {"description": "OK"}}}}}}
                """);
        assertThat(gaps(description, "get /api/silent/{id}"))
                .containsExactly("summary", "tags", "schema of id", "response 401", "response 403");
        assertThat(gaps(description, "post /api/silent/{id}")).containsExactly("the route");
    }

    /** What the application really answers to, whether described or not. */
    private List<String> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(ApiDescriptionTests::routes)
                .distinct()
                .toList();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT) + ' ' + path));
    }

    private static List<String> gaps(JsonNode description, String route) {
        var words = route.split(" ");
        var operation = description.path("paths").path(words[1]).path(words[0]);
        if (operation.isMissingNode()) {
            return List.of("the route");
        }
        var gaps = new ArrayList<String>();
        if (operation.path("summary").asText().isBlank()) {
            gaps.add("summary");
        }
        if (operation.path("tags").isEmpty()) {
            gaps.add("tags");
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("schema").isEmpty()) {
                gaps.add("schema of " + parameter.path("name").asText());
            }
        });
        var responses = operation.path("responses");
        if (!responses.has("200") && !responses.has("201") && !responses.has("204")) {
            gaps.add("response 2xx");
        }
        Stream.of("401", "403")
                .filter(status -> !responses.has(status))
                .forEach(status -> gaps.add("response " + status));
        return gaps;
    }
}
