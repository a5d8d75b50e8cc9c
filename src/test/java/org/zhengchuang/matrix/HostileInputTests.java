package org.zhengchuang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.StoredRows;
import org.zhengchuang.Visitor;

/**
 * What nobody types by mistake, in every parameter of every page and route of ours: quotes, scripts, expressions, numbers
 * without end, days that are not. It is answered with a page or a sentence, never with an error of ours, nothing of it
 * comes back as markup, and what is refused leaves nothing behind. A failing run is replayed by {@code
 * -Dhostile.seed=...}.
 */
@ServedApplication
class HostileInputTests {

    private static final int ROUNDS = 8;

    private static final String SCRIPT = "\"><script>alert(1)</script>";

    /** So large that no identifier of a page contains the product by chance. */
    private static final String SUM = "7919*104729";

    private static final String EVALUATED = String.valueOf(7919 * 104729);

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "'",
            "' or '1'='1' --",
            SCRIPT,
            "${" + SUM + "}",
            "#{T(java.lang.Runtime)}",
            "__${" + SUM + "}__::.x",
            "../../../../etc/passwd",
            "a\u0000b",
            "%",
            "_",
            "\\",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999999999",
            "1e400",
            "NaN",
            "2026-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "2026-13",
            "党支部",
            "\uD83D\uDE00\u202Eabc",
            "x".repeat(5_000),
            "true",
            "B01",
            "2026",
            "M0110");

    /** What would end the visitor's own session or lock him out, or write a file. */
    private static final Set<String> NOT_TRIED = Set.of(
            "/account/password",
            "/account/password/sign-out-everywhere",
            "/accounts/reset",
            "/accounts/issue",
            "/api/operations/backups",
            "/api/rehearsal/clock",
            "/error");

    private static final Pattern OF_THE_INSIDE = Pattern.compile(
            "(?:java|org|com)\\.[a-z]+\\.[a-zA-Z.]+(?:Exception|Error)|\\bat org\\.|SQLSTATE|ENGINE-\\d+|JdbcSQL");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    private final long seed = Long.getLong("hostile.seed", 2026);
    private final Random random = new Random(seed);

    /** @param fields of the JSON that the route reads; {@code null} where it reads none */
    private record Target(String verb, String path, List<String> parameters, List<String> fields) {

        boolean json() {
            return fields != null;
        }

        boolean reads() {
            return "GET".equals(verb);
        }
    }

    @Test
    void noParameterBreaksAPage() {
        var visitors = new TreeMap<String, Visitor>();
        for (var account : List.of("M1116", "M1120", "admin")) {
            visitors.put(account, Visitor.signedIn(port, account));
        }
        var rows = new StoredRows(jdbc);
        var faults = new ArrayList<String>();
        int answered = 0;
        for (var target : targets()) {
            for (var visitor : visitors.entrySet()) {
                for (int round = 0; round < ROUNDS; round++) {
                    var asked = asked(target);
                    var before = target.reads() ? null : rows.now();
                    var answer = send(visitor.getValue(), target, asked);
                    if (!target.reads()
                            && answer.statusCode() >= 400
                            && !rows.now().equals(before)) {
                        faults.add(visitor.getKey() + " " + target.verb() + " " + asked + " left something behind");
                    }
                    fault(answer)
                            .ifPresent(fault ->
                                    faults.add(visitor.getKey() + " " + target.verb() + " " + asked + ": " + fault));
                    answered++;
                }
            }
        }

        assertThat(faults).as("seed " + seed).isEmpty();
        assertThat(answered).isGreaterThan(1_000);
    }

    private List<Target> targets() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.zhengchuang"))
                .flatMap(entry -> targets(entry.getKey(), entry.getValue()))
                .filter(target -> !NOT_TRIED.contains(target.path()))
                .filter(target ->
                        target.path().contains("{") || !target.parameters().isEmpty() || target.json())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Stream<Target> targets(RequestMappingInfo mapping, HandlerMethod handler) {
        var parameters = Arrays.stream(handler.getMethodParameters())
                .flatMap(HostileInputTests::names)
                .toList();
        var json = Arrays.stream(handler.getMethodParameters())
                .filter(one -> one.hasParameterAnnotation(RequestBody.class))
                .map(one -> components(one.getParameterType()).toList())
                .findFirst()
                .orElse(null);
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(verb -> new Target(verb.name(), path, parameters, json)));
    }

    /** The parameters that Spring reads from the request for this argument of a handler. */
    private static Stream<String> names(MethodParameter argument) {
        var named = argument.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            return Stream.of(
                    named.name().isEmpty()
                            ? argument.getExecutable()
                                    .getParameters()[argument.getParameterIndex()]
                                    .getName()
                            : named.name());
        }
        var type = argument.getParameterType();
        return type.getPackageName().startsWith("org.zhengchuang") ? components(type) : Stream.empty();
    }

    private static Stream<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private String asked(Target target) {
        var path = Pattern.compile("\\{[^}]*}").matcher(target.path()).replaceAll(place -> segment(value()));
        if (target.reads() && !target.parameters().isEmpty()) {
            return path + "?" + fields(target);
        }
        return path;
    }

    /** Nothing that would be another path: an empty one, or one with a slash in it. */
    private static String segment(String value) {
        return value.isBlank() || value.contains("/") ? "x" : encoded(value);
    }

    private String fields(Target target) {
        return target.parameters().stream()
                .filter(name -> random.nextInt(4) > 0)
                .map(name -> encoded(name) + "=" + encoded(value()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(Visitor visitor, Target target, String asked) {
        if (target.reads()) {
            return visitor.open(asked);
        }
        return target.json()
                ? visitor.send(target.verb(), asked, "application/json", body(target.fields()))
                : visitor.send(target.verb(), asked, "application/x-www-form-urlencoded", fields(target));
    }

    private String body(List<String> fields) {
        return switch (random.nextInt(8)) {
            case 0 -> "{";
            case 1 -> "[" + quoted(value()) + "]";
            case 2 -> quoted(value());
            case 3 -> "[".repeat(2_000);
            case 4 -> "null";
            default ->
                Stream.concat(fields.stream(), Stream.of("more"))
                        .map(name -> quoted(name) + ":" + part())
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private String part() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextInt());
            case 1 -> "[" + quoted(value()) + "]";
            case 2 -> "{\"a\":" + quoted(value()) + "}";
            default -> quoted(value());
        };
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000") + "\"";
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<String> fault(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return Optional.of(String.valueOf(answer.statusCode()));
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") && answer.body().contains(SCRIPT)) {
            return Optional.of("the script comes back");
        }
        if (answer.body().contains(EVALUATED)) {
            return Optional.of("the expression was evaluated");
        }
        var inside = OF_THE_INSIDE.matcher(answer.body());
        return inside.find() ? Optional.of(inside.group()) : Optional.empty();
    }
}
