package org.zhengchuang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;

/**
 * What a scanner's baseline looks for, asked of every page that somebody can reach by following links; which
 * requirement of OWASP ASVS each check stands for is in {@code src/docs/operations/asvs.md}.
 */
class BaselineTests extends StageTest {

    private static final List<String> PEOPLE = List.of("M0110", "M0102", "M0101", "M1116", "M1119", "M1120", "admin");

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>");
    private static final Pattern HANDLER = Pattern.compile("<[^>]+\\son[a-z]+\\s*=");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//[^\"]*");
    private static final Pattern POST = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern PASSWORD = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
    private static final Pattern INSIDE = Pattern.compile("\\bat (?:org|java)\\.|Exception\\b|<!--|\\bjdbc:");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void somethingToLookAt() {
        openCampaign();
        start("preliminary-review", "B01");
    }

    @Test
    void noPageGivesAScannerAnythingToSay() {
        var routes = new Routes(mappings);
        var findings = new ArrayList<String>();
        int pages = 0;
        for (var account : PEOPLE) {
            var person = Visitor.signedIn(port, account);
            for (var shown : routes.pagesFor(person).values()) {
                findings(shown.answer())
                        .forEach(finding -> findings.add(account + " " + shown.path() + ": " + finding));
                pages++;
            }
        }
        for (var path : List.of("/login", "/login?error", "/notice", "/nowhere")) {
            findings(Visitor.stranger(port).open(path)).forEach(finding -> findings.add(path + ": " + finding));
        }

        assertThat(findings).isEmpty();
        assertThat(pages).isGreaterThan(100);
    }

    private static Stream<String> findings(HttpResponse<String> page) {
        var headers = page.headers();
        var body = page.body();
        return Stream.of(
                        finding(
                                !header(page, "Content-Security-Policy").contains("script-src 'self';")
                                        || !header(page, "Content-Security-Policy")
                                                .contains("frame-ancestors 'none'"),
                                "policy"),
                        finding(!"nosniff".equals(header(page, "X-Content-Type-Options")), "nosniff"),
                        finding(header(page, "Referrer-Policy").isEmpty(), "referrer"),
                        finding(!header(page, "Cache-Control").contains("no-store"), "kept by the browser"),
                        finding(
                                headers.firstValue("Server").isPresent()
                                        || headers.firstValue("X-Powered-By").isPresent(),
                                "says what it runs on"),
                        finding(
                                headers.allValues("Set-Cookie").stream()
                                        .anyMatch(cookie -> !cookie.contains("SameSite=")
                                                || cookie.startsWith("JSESSIONID") && !cookie.contains("HttpOnly")),
                                "cookie"),
                        finding(INLINE_SCRIPT.matcher(body).find(), "inline script"),
                        finding(HANDLER.matcher(body).find(), "inline handler"),
                        finding(body.contains("javascript:"), "javascript address"),
                        finding(FOREIGN.matcher(body).find(), "something from elsewhere"),
                        finding(
                                POST.matcher(body)
                                        .results()
                                        .anyMatch(form -> !form.group(1).contains("_csrf")),
                                "form without token"),
                        finding(
                                PASSWORD.matcher(body)
                                        .results()
                                        .anyMatch(input -> !input.group().contains("autocomplete=")),
                                "password field"),
                        finding(INSIDE.matcher(body).find(), "something of the inside"))
                .filter(finding -> !finding.isEmpty());
    }

    private static String finding(boolean found, String what) {
        return found ? what : "";
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    @Test
    void nothingLiesAboutThatNobodyShouldFind() {
        var people = List.of(Visitor.stranger(port), Visitor.signedIn(port, "M0110"), Visitor.signedIn(port, "admin"));
        for (var path : List.of(
                "/.git/config",
                "/.env",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/h2-console",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/camunda/api/admin/setup/default/user/create",
                "/processes/planning/planning.bpmn",
                "/db/migration/V010__roster.sql",
                "/templates/layout.html",
                "/messages/web.properties",
                "/swagger-ui/index.html?url=http://example.org")) {
            people.forEach(person ->
                    assertThat(person.open(path).statusCode()).as(path).isIn(302, 400, 401, 403, 404, 405));
        }
    }

    @Test
    void onlyTheVerbsThatAPageKnowsAreAnswered() {
        var person = Visitor.signedIn(port, "M0110");
        for (var verb : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND")) {
            assertThat(person.send(verb, "/", "text/plain", "").statusCode())
                    .as(verb)
                    .isIn(400, 403, 404, 405, 501);
        }
    }
}
