package org.zhengchuang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser, or a program with a password, who talks to the application over real HTTP. Redirects are not
 * followed: where somebody is sent is a fact worth asserting.
 */
public final class Visitor {

    public static final String SAMPLE_PASSWORD = "Zhengchuang#2026";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private String triedToken;

    private Visitor(int port, String authorization) {
        this.base = "http://127.0.0.1:" + port;
        this.authorization = authorization;
    }

    /** Somebody with a browser who has not signed in. */
    public static Visitor stranger(int port) {
        return new Visitor(port, null);
    }

    /** Somebody with a browser who signed in on the sign-in page with the sample password. */
    public static Visitor signedIn(int port, String account) {
        var visitor = stranger(port);
        var answer = visitor.signIn(account, SAMPLE_PASSWORD);
        if (!URI.create(answer.headers().firstValue("Location").orElse("/login"))
                .getPath()
                .equals("/")) {
            throw new AssertionError(
                    "Could not sign in as " + account + ": " + answer.headers().map());
        }
        return visitor;
    }

    /** A program that sends its password with every request. */
    public static Visitor program(int port, String account, String password) {
        var secret = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Visitor(port, "Basic " + secret);
    }

    public HttpResponse<String> signIn(String account, String password) {
        return submit("/login", "/login", Map.of("username", account, "password", password));
    }

    /** Opens a page as a browser does. */
    public HttpResponse<String> open(String path) {
        return send(request(path).header("Accept", "text/html, */*;q=0.8").GET());
    }

    /** Fills the form of a page and sends it, with the page's token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        var form = open(page);
        if (form.statusCode() >= 500) {
            throw new AssertionError("%s answered %d: %s".formatted(page, form.statusCode(), form.body()));
        }
        all.put("_csrf", token(form));
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks for JSON. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    /** Sends JSON with the token that the path asks for: our own, or that of Camunda's pages. */
    public HttpResponse<String> send(String method, String path, String json) {
        var request = request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (authorization == null) {
            if (path.startsWith("/camunda")) {
                request.header("X-XSRF-TOKEN", camundaToken());
            } else {
                request.header("X-CSRF-TOKEN", token(open("/")));
            }
        }
        return send(request);
    }

    /** Tries a route with next to nothing in it, and with the page's token, which is fetched once. */
    public HttpResponse<String> tries(String verb, String path) {
        if (triedToken == null) {
            triedToken = token(open("/"));
        }
        var request = request(path)
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8")
                .header(
                        "Content-Type",
                        path.startsWith("/engine-rest") || path.contains("/api/")
                                ? "application/json"
                                : "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", triedToken);
        if (path.startsWith("/camunda")) {
            request.header("X-XSRF-TOKEN", camundaToken());
        }
        var body = path.contains("engine-rest") || path.contains("/api/") ? "{}" : "";
        return send(request.method(
                verb,
                "GET".equals(verb) || "HEAD".equals(verb)
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends this body with the page's token, which is fetched once. */
    public HttpResponse<String> send(String verb, String path, String type, String body) {
        var request = request(path)
                .header("Accept", "text/html, application/json;q=0.9")
                .header("Content-Type", type)
                .method(verb, HttpRequest.BodyPublishers.ofString(body));
        if (authorization == null) {
            if (triedToken == null) {
                triedToken = token(open("/"));
            }
            request.header("X-CSRF-TOKEN", triedToken);
        }
        return send(request);
    }

    /** Sends JSON without any token. */
    public HttpResponse<String> postBare(String path, String json) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String camundaToken() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            open("/camunda/app/tasklist/default/");
        }
        return cookie("XSRF-TOKEN").orElse("");
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
