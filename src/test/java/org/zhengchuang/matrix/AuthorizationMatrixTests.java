package org.zhengchuang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;

/**
 * Every route of the running application, for every role, with an object of one's own and with somebody else's. What
 * came out is {@code src/docs/authorization.md}; a route that answers somebody otherwise than written there fails, and
 * so does a new one that shows somebody what is not his. After a change that is meant, take over
 * {@code target/authorization.md}.
 */
class AuthorizationMatrixTests extends StageTest {

    private static final Path WRITTEN = Path.of("src/docs/authorization.md");
    private static final Path FOUND = Path.of("target/authorization.md");
    private static final String OUR_ENGINE = "/engine-rest";
    private static final String SECRET = "谈话要点-71f3";

    /** Asks, and changes nothing, although it is a POST. */
    private static final Set<String> ENDS_OF_QUESTIONS =
            Set.of("count", "list", "singleResult", "check", "delete-statistics");

    /** What would end the visitor's own session, or write a file. */
    private static final Set<String> NOT_TRIED =
            Set.of("/account/password/sign-out-everywhere", "/api/operations/backups");

    /** Who tries; the first works with a task of his own, the second with the same one as somebody else's. */
    private enum Role {
        OWNER("本人", "M0110", true, false),
        MEMBER("党员", "M0210", true, false),
        SECRETARY("书记", "M0201", false, false),
        OFFICE("办公室", "M1116", true, true),
        LEADING("领导小组", "M1111", false, true),
        PARTY("党委", "M1110", false, true),
        DISCIPLINE("纪委", "M1119", false, true),
        AUDITOR("审计", "M1120", true, true),
        ADMIN("系统管理员", "admin", true, true);

        private final String title;
        private final String account;

        /** Whether he has rights of his own in the engine beyond a member's ({@code Grants}), or is the one to compare with. */
        private final boolean ofEngine;

        /** Whether he sees every duty of the factory, and what happened to it. */
        private final boolean ofFactory;

        Role(String title, String account, boolean ofEngine, boolean ofFactory) {
            this.title = title;
            this.account = account;
            this.ofEngine = ofEngine;
            this.ofFactory = ofFactory;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final Map<String, String> objects = new LinkedHashMap<>();

    @BeforeEach
    void anObjectOfEveryKind() {
        openCampaign();
        start("preliminary-review", "B01");
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ReviewSelf")
                .taskAssignee(Role.OWNER.account)
                .singleResult();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        runtime.setVariable(instance.getId(), "note", SECRET);
        tasks.createComment(task.getId(), instance.getId(), SECRET);
        objects.put("task", task.getId());
        objects.put("process-instance", instance.getId());
        objects.put("execution", instance.getId());
        objects.put("process-definition", instance.getProcessDefinitionId());
        objects.put(
                "deployment",
                repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId());
        for (var ours : List.of("tasks", "duties")) {
            objects.put(ours, task.getId());
        }
        for (var people : List.of("user", "members", "people", "candidates")) {
            objects.put(people, Role.OWNER.account);
        }
        objects.put("instances", instance.getId());
        objects.put("campaigns", campaign);
        objects.put("group", "office");
        objects.put(
                "variable-instance",
                runtime.createVariableInstanceQuery()
                        .variableName("note")
                        .processInstanceIdIn(instance.getId())
                        .singleResult()
                        .getId());
    }

    @Test
    void nobodyReachesWhatIsNotHis() throws IOException {
        var stranger = Visitor.stranger(port);
        var visitors = new LinkedHashMap<Role, Visitor>();
        for (var role : Role.values()) {
            visitors.put(role, Visitor.signedIn(port, role.account));
        }
        var table = new ArrayList<String>();
        var unexpected = new ArrayList<String>();
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        for (var route : routes()) {
            var line = new ArrayList<String>();
            line.add(route.verb() + " `" + route.path() + "`");
            line.add(tried(stranger, route, unexpected, null));
            for (var visitor : visitors.entrySet()) {
                line.add(
                        !isOurs(route) && !visitor.getKey().ofEngine
                                ? "="
                                : mayTry(visitor.getKey(), route)
                                        ? tried(visitor.getValue(), route, unexpected, visitor.getKey())
                                        : "·");
            }
            table.add("| " + String.join(" | ", line) + " |");
        }
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        var page = page(table);
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, page);

        assertThat(unexpected).as("reached by somebody who should not").isEmpty();
        var found = rows(page);
        var written = rows(Files.readString(WRITTEN));
        assertThat(written)
                .as("routes written down, and gone")
                .allSatisfy((route, line) -> assertThat(found).containsKey(route));
        assertThat(found)
                .as("routes that answer otherwise than written")
                .allSatisfy((route, line) -> assertThat(line).isEqualTo(written.getOrDefault(route, line)));
    }

    private static Map<String, String> rows(String page) {
        return page.lines()
                .filter(line -> line.matches("\\| [A-Z]+ `.*"))
                .collect(Collectors.toMap(
                        line -> line.split(" \\| ")[0], Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** The administrator may do everything in the engine: writing it all would leave nothing to test. */
    private static boolean mayTry(Role role, Route route) {
        return !NOT_TRIED.contains(route.path()) && (role != Role.ADMIN || route.reads() || isOurs(route));
    }

    private static boolean isOurs(Route route) {
        return !route.path().startsWith(OUR_ENGINE) && !route.path().startsWith("/camunda");
    }

    /** @param role {@code null} for a stranger */
    private String tried(Visitor visitor, Route route, List<String> unexpected, Role role) {
        var answer = visitor.tries(route.verb(), filled(route));
        var outcome = outcome(answer);
        var who = (role == null ? "陌生人" : role.title) + " " + route;
        if (answer.statusCode() >= 500) {
            unexpected.add(who + ": " + answer.statusCode());
        }
        if (role == null && !"✗".equals(outcome) && !isOpenToTheWorld(route)) {
            unexpected.add(who + ": " + outcome);
        }
        if ("●".equals(outcome) && role != Role.OWNER && (role == null || !role.ofFactory)) {
            unexpected.add(who + " shows somebody else's: " + answer.body());
        }
        if (!isOurs(route) && !route.reads() && answer.statusCode() < 300 && role != Role.OWNER && !asks(route)) {
            unexpected.add(who + " succeeded: " + answer.statusCode());
        }
        return outcome;
    }

    private static boolean isOpenToTheWorld(Route route) {
        return route.path().matches("/(notice|verify|deadlines/feed)(/.*)?")
                || Set.of("/login", "/error", "/actuator/health", "/actuator/health/**")
                        .contains(route.path());
    }

    private static boolean asks(Route route) {
        var end = route.path().substring(route.path().lastIndexOf('/') + 1);
        return "POST".equals(route.verb())
                && (ENDS_OF_QUESTIONS.contains(end)
                        || route.path().matches("/engine-rest/((history|schema)/)?[a-z-]+")
                        || route.path().startsWith("/camunda/api/cockpit"));
    }

    /**
     * ✗ refused; ○ nothing there for him, or nothing done; ✓ answered, with nothing of the one object in it; ● answered
     * with it.
     */
    private String outcome(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse("");
        int status = answer.statusCode();
        if (status == 401 || status == 403 || status == 302 && to.contains("/login")) {
            return "✗";
        }
        if (status >= 400) {
            return "○";
        }
        return answer.body().contains(SECRET) || answer.body().contains(objects.get("task")) ? "●" : "✓";
    }

    private String filled(Route route) {
        var parts = route.path().split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                parts[i] = value(parts[i].substring(1, parts[i].length() - 1), parts[i - 1]);
            } else if (parts[i].equals("**")) {
                parts[i] = "x";
            }
        }
        return String.join("/", parts).isEmpty() ? "/" : String.join("/", parts);
    }

    private String value(String name, String before) {
        return switch (name) {
            case "branchId" -> "B01";
            case "engineName", "name" -> "default";
            case "varName", "varId", "variableName" -> "note";
            case "userId" -> Role.OWNER.account;
            case "key" -> "self-review";
            default -> objects.getOrDefault(before, "x");
        };
    }

    private Set<Route> routes() {
        var routes = new TreeSet<Route>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var verbs = info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
                for (var verb : verbs.isEmpty() ? Set.of("GET", "POST") : verbs) {
                    info.getPatternValues().forEach(path -> routes.add(new Route(verb, path)));
                }
            });
        }
        routes.addAll(EngineRoutes.of(OUR_ENGINE, List.of(DefaultProcessEngineRestServiceImpl.class)));
        routes.addAll(EngineRoutes.of("/camunda/api/admin", new AdminApplication().getClasses()));
        routes.addAll(EngineRoutes.of("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        routes.addAll(EngineRoutes.of("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        routes.addAll(EngineRoutes.of("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return routes;
    }

    private static String page(List<String> table) {
        var heads = new ArrayList<String>();
        heads.add("路径 Route");
        heads.add("陌生人");
        for (var role : Role.values()) {
            heads.add(role.title);
        }
        return """
                # 谁能到哪里 Who reaches what

                Made by `AuthorizationMatrixTests` from the routes of the running application, and checked by it: every route is tried
                as a stranger and as each role, with a task of M0110's: as himself (本人) and as the others, whose it is not.

                | Sign | Means |
                |---|---|
                | ✗ | refused: sign in, or no right |
                | ○ | nothing there for him, or nothing done: the request was incomplete, or the object is hidden from him |
                | ✓ | answered, and nothing of the other's task is in the answer |
                | ● | answered, with the task or what belongs to it |
                | = | as 党员: this role has no further right in the engine |
                | · | not tried: it would end the visitor's session, or is the technical administrator's by right |

                The same interface of Camunda's is there as `/engine-rest/engine/default/...` and, for Tasklist, as
                `/camunda/api/engine/engine/default/...`; it is the same code behind the same guard.

                | %s |
                |%s
                %s
                """.formatted(String.join(" | ", heads), "---|".repeat(heads.size()), String.join("\n", table));
    }
}
