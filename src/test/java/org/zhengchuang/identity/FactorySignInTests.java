package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** The factory's directory checks passwords, and the factory's own sign-in page opens ours; by configuration alone. */
@ServedApplication
class FactorySignInTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String IN_DIRECTORY = "rice over the river";

    private static InMemoryDirectoryServer directory;
    private static OidcProvider provider;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void factory(DynamicPropertyRegistry properties) throws Exception {
        var configuration = new InMemoryDirectoryServerConfig("dc=factory,dc=local");
        configuration.setSchema(null);
        configuration.addAdditionalBindCredentials("cn=reader", "reads");
        configuration.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("local", InetAddress.getLoopbackAddress(), 0, null));
        directory = new InMemoryDirectoryServer(configuration);
        directory.startListening();
        directory.add("dn: dc=factory,dc=local", "objectClass: domain", "dc: factory");
        directory.add("dn: ou=people,dc=factory,dc=local", "objectClass: organizationalUnit", "ou: people");
        for (var id : new String[] {"M0102", "M0103", "M0199"}) {
            directory.add(
                    "dn: uid=" + id + ",ou=people,dc=factory,dc=local",
                    "objectClass: inetOrgPerson",
                    "uid: " + id,
                    "cn: " + id,
                    "sn: " + id,
                    "employeeNumber: " + id,
                    "userPassword: " + IN_DIRECTORY);
        }
        provider = new OidcProvider();
        properties.add("zhengchuang.identity.ldap.url", () -> "ldap://127.0.0.1:" + directory.getListenPort());
        properties.add("zhengchuang.identity.ldap.base", () -> "ou=people,dc=factory,dc=local");
        properties.add("zhengchuang.identity.ldap.user", () -> "cn=reader");
        properties.add("zhengchuang.identity.ldap.password", () -> "reads");
        properties.add("zhengchuang.identity.oidc.account-claim", () -> "employee_number");
        var client = "spring.security.oauth2.client.registration.factory.";
        properties.add(client + "client-id", () -> "zhengchuang");
        properties.add(client + "client-secret", () -> "secret");
        properties.add(client + "client-name", () -> "工厂统一身份");
        properties.add(client + "authorization-grant-type", () -> "authorization_code");
        properties.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        properties.add(client + "scope", () -> "openid");
        var server = "spring.security.oauth2.client.provider.factory.";
        properties.add(server + "authorization-uri", () -> provider.address() + "/authorize");
        properties.add(server + "token-uri", () -> provider.address() + "/token");
        properties.add(server + "jwk-set-uri", () -> provider.address() + "/keys");
        properties.add("zhengchuang.identity.metrics-token", () -> "reads-metrics");
    }

    @AfterAll
    static void stop() {
        directory.shutDown(true);
        provider.close();
    }

    private String signIn(String account, String password) {
        return Visitor.stranger(port)
                .signIn(account, password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void theDirectorysPasswordSignsInAndOursDoesNot() {
        var person = Visitor.stranger(port);
        person.signIn("M0102", IN_DIRECTORY);
        person.open(TASKLIST);

        assertThat(Visitor.json(person.get(WHO)).get("userId").asText()).isEqualTo("M0102");
        assertThat(person.open("/account/password").body()).contains("统一身份系统保管").doesNotContain("name=\"chosen\"");
        assertThat(signIn("M0102", Visitor.SAMPLE_PASSWORD)).endsWith("/login?error");
        assertThat(signIn("M0102", "")).endsWith("/login?error");
    }

    @Test
    void whoIsInTheDirectoryAndNotOnTheRosterStaysOutside() {
        assertThat(signIn("M0199", IN_DIRECTORY)).endsWith("/login?error");
        assertThat(signIn("*)(uid=M0102", IN_DIRECTORY)).endsWith("/login?error");
    }

    @Test
    void theAdministratorsPasswordStaysOurs() {
        assertThat(signIn("admin", Visitor.SAMPLE_PASSWORD)).endsWith("/");
    }

    @Test
    void guessingAtTheDirectoryEndsAfterTenFailures() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("M0103", "guess " + i)).endsWith("/login?error");
        }
        assertThat(signIn("M0103", IN_DIRECTORY)).endsWith("/login?slow");
    }

    @Test
    void theFactorysOwnSignInOpensOurs() throws Exception {
        assertThat(Visitor.stranger(port).open("/login").body())
                .contains("使用 工厂统一身份 登录", "/oauth2/authorization/factory");

        provider.person = "M1116";
        var person = Visitor.stranger(port);
        assertThat(comesBack(person)).endsWith("/");
        person.open(TASKLIST);

        assertThat(Visitor.json(person.get(WHO)).get("userId").asText()).isEqualTo("M1116");
        assertThat(person.open("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoAccountComesBackWithASentence() throws Exception {
        provider.person = "X9999";
        var person = Visitor.stranger(port);

        assertThat(comesBack(person)).endsWith("/login?unknown");
        assertThat(person.get(WHO).statusCode()).isEqualTo(401);
    }

    /** The way of the browser: to the provider, and back with its code. */
    private static String comesBack(Visitor person) throws Exception {
        var there = person.open("/oauth2/authorization/factory")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var address = URI.create(back);
        return person.open(address.getPath() + "?" + address.getRawQuery())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void prometheusReadsTheMetricsWithItsToken() throws Exception {
        for (var token : Map.of("reads-metrics", 200, "reads-metric", 401).entrySet()) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                    .header("Authorization", "Bearer " + token.getKey())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(token.getValue());
        }
    }
}
