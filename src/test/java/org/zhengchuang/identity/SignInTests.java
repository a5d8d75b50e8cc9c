package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

@ServedApplication
class SignInTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Roster roster;

    private String member() {
        return roster.branches().stream()
                .flatMap(branch -> roster.members(branch.id()).stream())
                .filter(member ->
                        member.account() && roster.postsOf(member.id()).isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String holder(FactoryPost post) {
        return roster.holdersOf(post).get(0).id();
    }

    @Test
    void oneSignInServesPagesTasklistAndBothRestInterfaces() {
        var person = Visitor.signedIn(port, member());

        assertThat(person.open("/").statusCode()).isEqualTo(200);
        assertThat(person.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(Visitor.json(person.get(WHO)).get("userId").asText()).isEqualTo(member());
    }

    @Test
    void aProgramSignsInWithEveryRequestAndGetsNoSession() {
        var program = Visitor.program(port, member(), Visitor.SAMPLE_PASSWORD);

        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(program.post("/engine-rest/task", "{}").statusCode()).isEqualTo(200);
        assertThat(program.cookie("JSESSIONID")).isEmpty();
        assertThat(program.open("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheNextTryHasToWait() {
        var account = holder(FactoryPost.LEADING_GROUP_MEMBER);
        var person = Visitor.stranger(port);

        assertThat(person.signIn(account, "guess").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(person.signIn(account, Visitor.SAMPLE_PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(person.open("/").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accounts",
                "/account/password",
                "/roster",
                "/campaigns",
                "/nowhere",
                "/api/campaigns",
                "/v3/api-docs",
                "/actuator/metrics",
                "/actuator",
                "/actuator/prometheus",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user",
                "/engine-rest/engine",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/static/app/plugin.js",
                "/camunda/lib/deps.js",
                "/webjars/camunda/app/tasklist/index.html",
                "/h2-console"
            })
    void aStrangerSeesNothing(String path) {
        var stranger = Visitor.stranger(port);

        assertThat(stranger.get(path).statusCode()).isIn(401, 403);
        assertThat(stranger.open(path).statusCode()).isIn(302, 401, 403);
    }

    @Test
    void theWorldSeesTheHealthAndNoDetails() {
        assertThat(Visitor.stranger(port).get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }

    @Test
    void camundasOwnSignInAndSetUpAreClosed() {
        var login = WHO + "/login/tasklist";
        var setup = "/camunda/api/admin/setup/default/user/create";
        for (var person : new Visitor[] {Visitor.stranger(port), Visitor.signedIn(port, "admin")}) {
            assertThat(person.post(login, "{}").statusCode()).isIn(401, 403);
            assertThat(person.post(setup, "{\"profile\":{\"id\":\"eve\"}}").statusCode())
                    .isIn(401, 403);
        }
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/engine-rest/user?id=eve").body()).isEqualTo("[]");
    }

    @Test
    void onlyTheTechnicalAdministratorSeesCockpitAndAdmin() {
        var office = Visitor.signedIn(port, holder(FactoryPost.CAMPAIGN_OFFICE));
        var admin = Visitor.signedIn(port, "admin");
        for (var path :
                new String[] {"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/actuator/metrics"}) {
            assertThat(office.open(path).statusCode()).isEqualTo(403);
            assertThat(admin.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void signingOutInTasklistEndsTheOneSession() {
        var person = Visitor.signedIn(port, member());
        person.open(TASKLIST);

        assertThat(person.post(WHO + "/logout", "").statusCode()).isLessThan(300);

        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(person.open("/").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutOfTasklistNeedsThePagesToken() {
        var person = Visitor.signedIn(port, member());
        person.open(TASKLIST);

        assertThat(person.postBare(WHO + "/logout", "").statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        var person = Visitor.signedIn(port, member());
        person.submit("/", "/logout", Map.of());

        assertThat(person.get(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEverywhereEndsEverySessionOfHisAndNobodyElses() {
        var account = holder(FactoryPost.AUDITOR);
        var phone = Visitor.signedIn(port, account);
        var office = Visitor.signedIn(port, account);
        var other = Visitor.signedIn(port, member());

        var answer = phone.submit("/account/password", "/account/password/sign-out-everywhere", Map.of());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?bye"));
        assertThat(phone.get(WHO).statusCode()).isEqualTo(401);
        assertThat(office.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(other.get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheBrowserRemembersToUseIt() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "Secure", "HttpOnly"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("max-age=31536000"));
    }

    @Test
    void metricsAreForTheAdministratorAndForWhoeverHoldsTheToken() throws Exception {
        var metrics = Visitor.signedIn(port, "admin").open("/actuator/prometheus");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains(
                        "zhengchuang_duties_open",
                        "zhengchuang_duties_near",
                        "zhengchuang_duties_overdue",
                        "zhengchuang_jobs_lag_seconds",
                        "zhengchuang_seals_lag_seconds",
                        "zhengchuang_sign_ins_refused_total");
        assertThat(Visitor.signedIn(port, holder(FactoryPost.CAMPAIGN_OFFICE))
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
        for (var token : new String[] {"Bearer ", "Bearer null", "Bearer x"}) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                    .header("Authorization", token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void signingInGivesANewSession() {
        var person = Visitor.stranger(port);
        person.open("/login");
        var before = person.cookie("JSESSIONID");
        person.signIn(member(), Visitor.SAMPLE_PASSWORD);

        assertThat(person.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void whoSignsInAfterSomebodyElseIsHimselfInTasklistToo() {
        var person = Visitor.signedIn(port, member());
        person.open(TASKLIST);
        var next = holder(FactoryPost.AUDITOR);
        person.signIn(next, Visitor.SAMPLE_PASSWORD);
        person.open(TASKLIST);

        assertThat(Visitor.json(person.get(WHO)).get("userId").asText()).isEqualTo(next);
    }

    @Test
    void aSessionsPostNeedsTheToken() {
        var person = Visitor.signedIn(port, member());

        assertThat(person.post("/engine-rest/task", "{}").statusCode()).isEqualTo(200);
        assertThat(person.postBare("/engine-rest/task", "{}").statusCode()).isEqualTo(403);
        assertThat(person.postBare("/camunda/api/engine/engine/default/task", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesAndRefusalsAreChineseUntilSomebodyChoosesEnglish() {
        var stranger = Visitor.stranger(port);
        assertThat(stranger.open("/login").body()).contains("lang=\"zh-CN\"", "登录");
        assertThat(stranger.get("/engine-rest/task").body()).contains("请先登录");

        stranger.open("/login?lang=en");

        assertThat(stranger.open("/login").body()).contains("<html lang=\"en\">", "Sign in");
        assertThat(stranger.get("/engine-rest/task").body()).contains("Please sign in");
    }

    @Test
    void errorsAreToldInWordsAndShowNothingOfTheInside() {
        var person = Visitor.signedIn(port, member());

        assertThat(person.open("/nowhere").body()).contains("没有找到").doesNotContain("Exception", "org.");
        assertThat(person.get("/api/nowhere").body()).contains("\"message\":\"这个页面不存在");
        assertThat(person.open("/accounts").statusCode()).isEqualTo(403);
        assertThat(person.open("/accounts").body()).contains("没有权限");
    }

    @Test
    void theSignInPageOfARehearsalShowsSomebodyOfEveryKind() {
        assertThat(Visitor.stranger(port).open("/login").body())
                .contains("领导小组办公室", "负责活动的支委", "支部书记", "党委书记", "职能部门责任人", "监督审计", "系统管理员", Visitor.SAMPLE_PASSWORD);
    }

    @Test
    void ourPagesLetNothingForeignIn() {
        var headers = Visitor.stranger(port).open("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("script-src 'self';", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void everyPageOfTasklistCarriesTheNonceOfItsOwnPolicy() {
        var nonce = Pattern.compile("'nonce-([^']+)'");
        var people = IntStream.range(0, 8)
                .mapToObj(i -> Visitor.signedIn(port, member()))
                .toList();

        var broken = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> people.get(i % people.size()).open(TASKLIST))
                .filter(page -> {
                    var policy = nonce.matcher(
                            page.headers().firstValue("Content-Security-Policy").orElse(""));
                    return !policy.find() || !page.body().contains("nonce=\"" + policy.group(1) + "\"");
                })
                .count();

        assertThat(broken).isZero();
    }
}
