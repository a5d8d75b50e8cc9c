package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.engine.ModelsDeployed;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * What two people may do with a task of one of them, over both REST interfaces; held by the engine's authorizations and
 * the guard alone, because our own listeners do not hear of the task here.
 */
@ServedApplication
@Import(TaskRightsTests.Told.class)
@TestPropertySource(properties = "camunda.bpm.eventing.task=false")
class TaskRightsTests {

    private static final String OURS = "/engine-rest";
    private static final String TASKLISTS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Roster roster;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Told told;

    private String deployment;
    private Task task;
    private String owner;
    private Visitor ownerWang;
    private Visitor memberLi;

    @BeforeEach
    void aTaskOfOneOfTwoMembers() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("identity/trial.bpmn")
                .deploy()
                .getId();
        List<String> members = roster.branches().stream()
                .flatMap(branch -> roster.members(branch.id()).stream())
                .filter(Member::account)
                .map(Member::id)
                .filter(id -> roster.postsOf(id).isEmpty())
                .limit(2)
                .toList();
        owner = members.get(0);
        task = trial(Map.of("person", owner));
        ownerWang = Visitor.signedIn(port, owner);
        memberLi = Visitor.signedIn(port, members.get(1));
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
    }

    private Visitor holder(FactoryPost post) {
        return Visitor.signedIn(port, roster.holdersOf(post).get(0).id());
    }

    private String path(String api, String rest) {
        return api + "/task/" + task.getId() + rest;
    }

    private Task now() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private void assertUnchanged() {
        assertThat(now()).isNotNull();
        assertThat(now().getAssignee()).isEqualTo(owner);
        assertThat(now().getDueDate()).isEqualTo(task.getDueDate());
        assertThat(now().getName()).isEqualTo(task.getName());
        assertThat(now().getDelegationState()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void theAssigneeReadsCommentsAndCompletes(String api) {
        assertThat(ownerWang.get(path(api, "")).statusCode()).isEqualTo(200);
        assertThat(ownerWang.get(path(api, "/form-variables")).statusCode()).isEqualTo(200);
        assertThat(ownerWang
                        .post(path(api, "/comment/create"), "{\"message\":\"已与班组核对\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ownerWang.get(path(api, "/comment")).body()).contains("已与班组核对");

        assertThat(ownerWang
                        .post(path(api, "/submit-form"), "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(now()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void theAssigneeNeitherGivesTheTaskAwayNorMovesItsDueDate(String api) {
        var other = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
        var person = "{\"userId\":\"" + other + "\"}";

        assertThat(ownerWang.post(path(api, "/assignee"), person).statusCode()).isEqualTo(403);
        assertThat(ownerWang.post(path(api, "/unclaim"), "{}").statusCode()).isEqualTo(403);
        assertThat(ownerWang.post(path(api, "/delegate"), person).statusCode()).isEqualTo(403);
        assertThat(ownerWang.post(path(api, "/resolve"), "{}").statusCode()).isEqualTo(403);
        assertThat(ownerWang
                        .post(path(api, "/bpmnError"), "{\"errorCode\":\"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ownerWang
                        .post(path(api, "/bpmnEscalation"), "{\"escalationCode\":\"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ownerWang
                        .post(path(api, "/identity-links"), "{\"userId\":\"" + other + "\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ownerWang
                        .send(
                                "PUT",
                                path(api, ""),
                                "{\"name\":\"x\",\"assignee\":\"" + owner
                                        + "\",\"due\":\"2030-01-01T00:00:00.000+0800\"}")
                        .statusCode())
                .isEqualTo(403);
        // The engine's own rule: a task of a running process cannot be deleted.
        assertThat(ownerWang.send("DELETE", path(api, ""), "").statusCode()).isEqualTo(409);
        assertThat(ownerWang
                        .send(
                                "PUT",
                                api + "/process-instance/" + task.getProcessInstanceId() + "/variables/person",
                                "{\"value\":\"" + other + "\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(403);

        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void somebodyElseNeitherSeesNorTouchesIt(String api) {
        ownerWang.post(path(api, "/comment/create"), "{\"message\":\"谈话要点\"}");
        var comment = tasks.getTaskComments(task.getId()).get(0).getId();

        assertThat(memberLi.get(path(api, "")).statusCode()).isIn(403, 404);
        assertThat(memberLi.get(api + "/task").body()).isEqualTo("[]");
        assertThat(memberLi.post(path(api, "/complete"), "{}").statusCode()).isIn(403, 404);
        assertThat(memberLi.post(path(api, "/submit-form"), "{\"variables\":{}}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(memberLi.post(path(api, "/claim"), "{\"userId\":\"x\"}").statusCode())
                .isIn(403, 404);
        assertThat(memberLi.get(path(api, "/comment")).statusCode()).isEqualTo(403);
        assertThat(memberLi.get(path(api, "/comment/" + comment)).statusCode()).isEqualTo(403);
        assertThat(memberLi.get(path(api, "/attachment")).statusCode()).isEqualTo(403);
        assertThat(memberLi.post(path(api, "/comment/create"), "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(memberLi.send("DELETE", path(api, "/comment/" + comment), "").statusCode())
                .isEqualTo(403);
        assertThat(memberLi.get(api + "/process-instance/" + task.getProcessInstanceId() + "/comment")
                        .statusCode())
                .isEqualTo(403);
        assertThat(memberLi.get(api + "/history/task?taskId=" + task.getId()).body())
                .isEqualTo("[]");

        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void aCommentIsEvidenceAndStays(String api) {
        ownerWang.post(path(api, "/comment/create"), "{\"message\":\"原话\"}");
        var comment = tasks.getTaskComments(task.getId()).get(0).getId();

        assertThat(ownerWang
                        .send("DELETE", path(api, "/comment/" + comment), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ownerWang.send("DELETE", path(api, "/comment"), "").statusCode())
                .isEqualTo(403);
        assertThat(ownerWang
                        .send("PUT", path(api, "/comment"), "{\"id\":\"" + comment + "\",\"message\":\"改\"}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(tasks.getTaskComments(task.getId()).get(0).getFullMessage()).isEqualTo("原话");
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void theOfficeAndTheAuditorReadItAndChangeNothing(String api) {
        for (var post : new FactoryPost[] {FactoryPost.CAMPAIGN_OFFICE, FactoryPost.AUDITOR}) {
            var reader = holder(post);
            assertThat(reader.get(path(api, "")).statusCode()).isEqualTo(200);
            assertThat(reader.get(path(api, "/comment")).statusCode()).isEqualTo(200);
            assertThat(reader.get(api + "/history/task?taskId=" + task.getId()).body())
                    .contains(task.getId());
            assertThat(reader.post(path(api, "/complete"), "{}").statusCode()).isEqualTo(403);
            assertThat(reader.post(path(api, "/claim"), "{\"userId\":\"" + owner + "\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.post(path(api, "/assignee"), "{\"userId\":\"admin\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.post(path(api, "/comment/create"), "{\"message\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.send("DELETE", api + "/process-instance/" + task.getProcessInstanceId(), "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.post(api + "/process-definition/key/trial/start", "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertUnchanged();
    }

    /** 本支部 in Tasklist: the committee reads what its members have to do; it neither does it nor gives it away. */
    @ParameterizedTest
    @ValueSource(strings = {OURS, TASKLISTS})
    void theCommitteeOfABranchReadsTheTasksOfItsMembersAndNobodyElseDoes(String api) {
        owner = "M0110";
        ownerWang = Visitor.signedIn(port, owner);
        task = trial(Map.of("person", owner, "branchId", "B01"));
        var ofTheFactory = trial(Map.of("person", "M1116", "branchId", "B01"));
        var secretary = Visitor.signedIn(port, "M0101");

        assertThat(secretary
                        .get(api + "/filter/" + branchFilter(secretary, api) + "/list")
                        .body())
                .contains(task.getId())
                .doesNotContain(ofTheFactory.getId());
        assertThat(secretary.get(path(api, "")).statusCode()).isEqualTo(200);
        assertThat(secretary.get(path(api, "/form-variables")).statusCode()).isEqualTo(200);
        var me = "{\"userId\":\"M0101\"}";
        for (var work : List.of("/complete", "/submit-form")) {
            assertThat(secretary.post(path(api, work), "{}").statusCode())
                    .as(work)
                    .isEqualTo(403);
        }
        for (var work : List.of("/claim", "/assignee", "/unclaim", "/comment/create")) {
            assertThat(secretary.post(path(api, work), me).statusCode())
                    .as(work)
                    .isEqualTo(403);
        }
        assertThat(secretary
                        .send("PUT", path(api, ""), "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0800\"}")
                        .statusCode())
                .isEqualTo(403);
        for (var stranger : List.of("M0111", "M0201")) {
            var visitor = Visitor.signedIn(port, stranger);
            assertThat(visitor.get(path(api, "")).statusCode()).as(stranger).isIn(403, 404);
            assertThat(visitor.get(api + "/task").body()).as(stranger).doesNotContain(task.getId());
        }
        assertUnchanged();

        tasks.setAssignee(task.getId(), "M0210");
        assertThat(secretary.get(path(api, "")).statusCode())
                .as("it went to another branch")
                .isIn(403, 404);
    }

    private Task trial(Map<String, Object> variables) {
        var instance = runtime.startProcessInstanceByKey("trial", variables);
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private static String branchFilter(Visitor visitor, String api) {
        var filters = visitor.get(api + "/filter?resourceType=Task").body();
        return filters.replaceAll(".*\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"本支部\".*", "$1");
    }

    @Test
    void aHandoverTakesTheRightsAlong() {
        var successor = roster.holdersOf(FactoryPost.DISCIPLINE).get(0).id();

        tasks.setAssignee(task.getId(), successor);

        assertThat(ownerWang.get(path(OURS, "")).statusCode()).isIn(403, 404);
        assertThat(ownerWang.post(path(OURS, "/complete"), "{}").statusCode()).isIn(403, 404);
        assertThat(Visitor.signedIn(port, successor)
                        .post(path(OURS, "/complete"), "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyButTheTechnicalAdministratorDeploysOrGrants() {
        var office = holder(FactoryPost.CAMPAIGN_OFFICE);

        assertThat(office.post(
                                OURS + "/authorization/create",
                                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + owner
                                        + "\",\"resourceType\":7,\"resourceId\":\"*\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.post(OURS + "/group/camunda-admin/members/" + owner, "")
                        .statusCode())
                .isIn(403, 404, 405);
        assertThat(office.send("PUT", OURS + "/group/camunda-admin/members/" + owner, "")
                        .statusCode())
                .isIn(403, 404);
        assertThat(office.send("DELETE", OURS + "/deployment/" + deployment, "").statusCode())
                .isIn(403, 404);
        assertThat(ownerWang
                        .send(
                                "PUT",
                                OURS + "/user/" + owner + "/credentials",
                                "{\"password\":\"a long enough one\",\"authenticatedUserPassword\":\""
                                        + Visitor.SAMPLE_PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    static class Told {

        private final List<ModelsDeployed> deployments = new CopyOnWriteArrayList<>();

        @EventListener
        void deployed(ModelsDeployed event) {
            deployments.add(event);
        }
    }

    @Test
    void aDeploymentIsTheAdministratorsAndIsTold() throws Exception {
        var before = told.deployments.size();

        assertThat(deploys(roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(told.deployments).hasSize(before);
        var answer = deploys("admin");

        assertThat(answer.statusCode()).isEqualTo(200);
        var id = Visitor.json(answer).get("id").asText();
        repository.deleteDeployment(id, true);
        assertThat(told.deployments).hasSize(before + 1).last().satisfies(event -> {
            assertThat(event.deploymentId()).isEqualTo(id);
            assertThat(event.resources()).containsExactly("deployed.bpmn");
        });
    }

    private HttpResponse<String> deploys(String account) throws Exception {
        var model = new ClassPathResource("identity/trial.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"trial\"", "\"deployed\"");
        var body = "--part\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntrial\r\n"
                + "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"deployed.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--part--\r\n";
        var secret = Base64.getEncoder()
                .encodeToString((account + ":" + Visitor.SAMPLE_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + OURS + "/deployment/create"))
                                .header("Authorization", "Basic " + secret)
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theOfficeStartsACampaignAndAMemberDoesNot() {
        var office = holder(FactoryPost.CAMPAIGN_OFFICE);
        var startable = "/process-definition?startablePermissionCheck=true&startableInTasklist=true&latestVersion=true";

        assertThat(memberLi.get(OURS + startable).body()).doesNotContain("\"key\":\"campaign\"", "\"key\":\"trial\"");
        assertThat(office.get(OURS + startable).body()).doesNotContain("\"key\":\"trial\"");
    }
}
