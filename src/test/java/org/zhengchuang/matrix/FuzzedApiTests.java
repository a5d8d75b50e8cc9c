package org.zhengchuang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.StoredRows;
import org.zhengchuang.Visitor;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.supervision.SupervisionProcess;
import org.zhengchuang.supervision.SupervisionStory;

/**
 * Every route of {@code /api} that changes something, and the two ways in which a form is handed in, are sent broken bodies
 * about an object that is there, by whoever may change it: each is answered with a sentence, never with an error of ours,
 * and what is refused has changed nothing. A new route fails here until it has its good body. A failing run is replayed by
 * {@code -Dfuzz.seed=...}.
 */
@FactoryTest
class FuzzedApiTests {

    private static final int ROUNDS = 40;
    private static final String IMPORT = "POST /api/roster/import";

    /** Reads nothing of what it is sent. */
    private static final String BACKUP = "POST /api/operations/backups";

    private static final Pattern OF_THE_INSIDE = Pattern.compile(
            "(?:java|org|com)\\.[a-z]+\\.[a-zA-Z.]+(?:Exception|Error)|\\bat org\\.|SQLSTATE|JdbcSQL|PSQL");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "{}",
            "null",
            "true",
            "7",
            "\"x\"",
            "[".repeat(2_000),
            "{\"a\":".repeat(2_000),
            "<form/>",
            "a=b&c=d",
            "\u0000",
            "{\"a\":1}{\"a\":2}",
            "[{},{}]");

    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "true",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":{\"a\":1}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\u001b[31m\"",
            "\"\\ud83d\"",
            "\"2026-02-30\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"+999999999-12-31T00:00:00-18:00\"",
            "\"+999999999-12-31\"",
            "\"' or '1'='1\"",
            "\"${7919*104729}\"",
            "\"\\\"><script>alert(1)</script>\"",
            "\"" + "长".repeat(60_000) + "\"",
            "\"M0110\"");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Rehearsal factory;

    @Autowired
    private SupervisionStory story;

    @Autowired
    private SupervisionProcess supervision;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private final long seed = Long.getLong("fuzz.seed", 2026);
    private final Random random = new Random(seed);
    private String talk;
    private String task;

    /**
     * @param route as the application knows it
     * @param path with the object in it that is there
     * @param good what is accepted there
     * @param kept asks for what the route changes in place
     */
    private record Target(String route, Visitor who, String path, Map<String, Object> good, String kept) {}

    @BeforeEach
    void aTalkIsOwed() {
        var campaign = story.begin(3, "B01");
        story.cycleDay("B01", supervision);
        story.inspectAll(
                "B01", members -> SupervisionStory.row(members, "M0110").put("participation", "NONE"));
        story.reportAndHear("B01");
        talk = jdbc.sql("select id from talk where campaign_id = :id")
                .param("id", campaign)
                .query(String.class)
                .single();
        task = factory.open("Task_HoldTalk", story.key("B01") + "/M0110").getId();
    }

    private List<Target> targets() {
        var office = Visitor.signedIn(port, "M1116");
        var holder = Visitor.signedIn(port, "M0104");
        var form = Map.<String, Object>of(
                "heldOn", factory.today().toString(),
                "followUpOn", factory.today().plusDays(30).toString());
        return List.of(
                new Target(
                        "POST /api/branches/{branchId}/spot-checks",
                        office,
                        "/api/branches/B01/spot-checks",
                        Map.of("occasion", "季度抽查(示例)"),
                        "select count(*) from spot_check"),
                new Target(
                        "POST /api/rehearsal/clock",
                        office,
                        "/api/rehearsal/clock",
                        Map.of("now", OffsetDateTime.now(clock).plusHours(1).toString()),
                        "select seconds_ahead from rehearsal_clock"),
                new Target(
                        "POST /engine-rest/task/{id}/submit-form",
                        holder,
                        "/engine-rest/task/" + task + "/submit-form",
                        Map.of("variables", Map.of("form", Map.of("type", "Json", "value", written(form)))),
                        taskStands()),
                new Target("POST /tasks/{id}", holder, "/tasks/" + task, form, taskStands()),
                new Target(
                        "POST /api/talks/{id}",
                        holder,
                        "/api/talks/" + talk,
                        Map.of("content", "谈话要点(示例)"),
                        "select coalesce(content, '') from talk where id = '" + talk + "'"));
    }

    private String taskStands() {
        return "select max(rev_) from act_ru_task where id_ = '" + task + "'";
    }

    @Test
    void everyRouteThatChangesSomethingIsTried() {
        var changing = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .filter(verb -> verb != RequestMethod.GET)
                        .flatMap(verb -> info.getPatternValues().stream().map(path -> verb + " " + path)))
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Stream.concat(targets().stream().map(Target::route), Stream.of(IMPORT, BACKUP)))
                .containsAll(changing);
    }

    @Test
    void noBodyBreaksARouteOrLeavesHalfOfItBehind() {
        var rows = new StoredRows(jdbc);
        var faults = new ArrayList<String>();
        var targets = targets();
        for (var target : targets) {
            for (var body : bodies(target.good())) {
                var before = rows.now();
                var kept = kept(target);
                var answer = target.who().send("POST", target.path(), "application/json", body);
                var what = target.route() + " " + body.substring(0, Math.min(body.length(), 120));
                fault(answer).ifPresent(fault -> faults.add(what + ": " + fault));
                if (answer.statusCode() >= 400
                        && !(rows.now().equals(before) && kept(target).equals(kept))) {
                    faults.add(what + ": refused, and something is changed");
                }
            }
        }

        assertThat(faults).as("seed " + seed).isEmpty();
        // The clock has moved on meanwhile; what was said is written down before the talk counts as held.
        for (var target : List.of(targets.get(0), targets.get(4), targets.get(3))) {
            var answer = target.who().send("POST", target.path(), "application/json", written(target.good()));
            assertThat(answer.statusCode())
                    .as("the good body of " + target.route() + ": " + answer.body())
                    .isLessThan(300);
        }
    }

    private Object kept(Target target) {
        return Optional.ofNullable(jdbc.sql(target.kept())
                        .query()
                        .singleRow()
                        .values()
                        .iterator()
                        .next())
                .orElse("gone");
    }

    private List<String> bodies(Map<String, Object> good) {
        var bodies = new ArrayList<>(BODIES);
        var whole = written(good);
        bodies.add(whole.substring(0, whole.length() / 2));
        for (var field : good.keySet()) {
            var without = new HashMap<>(good);
            without.remove(field);
            bodies.add(written(without));
            VALUES.forEach(value -> bodies.add(with(good, Map.of(field, value))));
        }
        for (int round = 0; round < ROUNDS; round++) {
            var changed = new HashMap<String, String>();
            for (var field : good.keySet()) {
                changed.put(field, any(VALUES));
            }
            changed.put(any(List.of("id", "class", "@class", "person", "__proto__", "")), any(VALUES));
            bodies.add(with(good, changed));
        }
        // A backslash before a quotation mark: the form itself is text inside of the body.
        if (whole.contains("\\\"")) {
            for (var value : VALUES) {
                bodies.add(
                        whole.replaceAll("\"value\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"value\":" + matched(written(value))));
            }
        }
        return bodies;
    }

    private static String matched(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** @param changed fields, with JSON for their values */
    private String with(Map<String, Object> good, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        good.forEach((name, value) -> fields.put(name, written(value)));
        fields.putAll(changed);
        return fields.entrySet().stream()
                .map(field -> written(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> fault(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return Optional.of(answer.statusCode() + " " + answer.body());
        }
        if (answer.statusCode() >= 400 && !answer.body().matches("(?s).*\\p{IsHan}{3}.*")) {
            return Optional.of(answer.statusCode() + " without a sentence: " + answer.body());
        }
        var inside = OF_THE_INSIDE.matcher(answer.body());
        return inside.find() ? Optional.of(inside.group()) : Optional.empty();
    }

    @Test
    void noUploadBreaksTheImportOrLeavesHalfOfItBehind() {
        var office = Visitor.signedIn(port, "M1116");
        var rows = new StoredRows(jdbc);
        var faults = new ArrayList<String>();
        for (var parts : uploads()) {
            for (var apply : List.of("", "?apply=true", "?apply=maybe", "?apply=")) {
                var before = rows.now();
                var answer =
                        office.send("POST", "/api/roster/import" + apply, "multipart/form-data; boundary=of-it", parts);
                fault(answer).ifPresent(fault -> faults.add(apply + " " + parts + ": " + fault));
                if (!rows.now().equals(before)) {
                    faults.add(apply + " " + parts + ": something is changed");
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> uploads() {
        var file =
                Arrays.asList("", " ", "no workbook", "PK\u0003\u0004 and then nothing", "<?xml version=\"1.0\"?><x/>");
        var uploads = new ArrayList<String>(List.of("", "--of-it--\r\n", "--of-it\r\n", "no part at all"));
        for (var content : file) {
            for (var name : List.of("file", "other", "")) {
                for (var title : List.of("roster.xlsx", "../../roster.xlsx", "", "名册.xlsx", "a.exe")) {
                    uploads.add("--of-it\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + title
                            + "\"\r\n\r\n" + content + "\r\n--of-it--\r\n");
                }
            }
        }
        return uploads;
    }
}
