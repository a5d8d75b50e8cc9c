package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.Rehearsal.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.roster.Roster;

/**
 * A campaign that chooses in two further tracks: 优秀党务工作者, for members who hold a Party office, and 党员先锋岗, which
 * stays vacant. Nobody is honoured in two tracks.
 */
@FactoryTest
class FurtherTrackStoryTests {

    private static final String OFFICIALS = "优秀党务工作者";
    private static final String POSTS = "党员先锋岗";

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    /** What was refused on the way, by the task. */
    private final Map<String, List<String>> refused = new TreeMap<>();

    @Test
    void aFurtherTrackGoesFromTheRuleBookToTheCertificateAndAnotherStaysVacant() {
        story.when("Task_DraftMethod", form -> twoMoreTracks(form, 85, "PW"));
        story.when("Task_HoldBranchMeeting", this::nominate);
        story.when("Task_DecideHonours", form -> choose(form, "MEMBER:" + official("B01"), "PW:" + official("B02")));
        story.before(this::tryWhatMustNotBe);
        story.begin(260);
        story.until("ARCHIVED");

        assertThat(refused)
                .containsEntry(
                        "Task_DraftMethod",
                        List.of(
                                "campaign.rule-book.excellence-not-higher",
                                "campaign.rule-book.track-unknown",
                                "campaign.rule-book.tracks-of-minutes"))
                .containsEntry(
                        "Task_HoldBranchMeeting",
                        List.of("review.candidate.no-office", "review.track.nobody-without-reason"))
                .containsEntry(
                        "Task_DecideHonours", List.of("evaluation.decision.one-award", "evaluation.decision.vacancy"));
        assertThat(factory.count("select count(*) from self_review where track not in ('MEMBER', 'BRANCH')"))
                .as("nobody reviews himself twice")
                .isZero();
        everybodyReadsWhatWasDecided();
    }

    private void everybodyReadsWhatWasDecided() {
        var official = roster.member(official("B02")).name();
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open("/campaigns/2026/rule-book").body())
                .contains(OFFICIALS + "：合格线 60 分，先进线 85 分", "从担任党内职务的正式党员中评选", "同一名党员不重复授予两项称号");
        assertThat(office.open("/campaigns/2026/rule-book/rehearsal?track=PW").body())
                .contains("组织协调");
        assertThat(office.open("/campaigns/2026/decision").body()).contains(OFFICIALS, official);
        assertThat(office.open("/campaigns/2026/documents").body()).contains(OFFICIALS + "推荐审批表（" + official + "）");
        assertThat(office.open("/campaigns/2026/documents/certificates.pdf").statusCode())
                .isEqualTo(200);
        assertThat(office.open("/honours").body()).contains(OFFICIALS).doesNotContain(POSTS);

        assertThat(jdbc.sql("select name from honour_register where track = 'PW'")
                        .query(String.class)
                        .list())
                .containsExactly(official);
        assertThat(one("select text from public_notice")).contains(OFFICIALS + "：" + official, POSTS + "：空缺。没有达到标准的岗位");
        assertThat(one("select body from paper where kind = 'DECISION'"))
                .contains("三、授予以下 1 名党员“" + OFFICIALS + "”称号", "四、“" + POSTS + "”本次空缺。没有达到标准的岗位");
        assertThat(one("select figures from factory_summary")).contains(OFFICIALS + " 1 名", POSTS + " 0 名");
        assertThat(jdbc.sql(
                                "select sentence from ledger where kind in ('HonourRegistered', 'TrackLeftVacant', 'NobodyStood')")
                        .query(String.class)
                        .list())
                .anyMatch(sentence -> sentence.contains(official) && sentence.contains(OFFICIALS))
                .contains("“" + POSTS + "”空缺")
                .anyMatch(sentence -> sentence.contains("没有人选列入“" + POSTS + "”的表决"));
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** The first of the branch who holds an office there, by number. */
    private String official(String branchId) {
        return roster.committee(branchId).get(0).id();
    }

    /** Each kind of form is handed in first as it must not be, once. */
    private void tryWhatMustNotBe(Task task, Consumer<Map<String, Object>> usual) {
        var wrong = wrong(task.getTaskDefinitionKey());
        if (!wrong.isEmpty() && !refused.containsKey(task.getTaskDefinitionKey())) {
            refused.put(
                    task.getTaskDefinitionKey(),
                    wrong.stream()
                            .map(change -> factory.refusal(task, usual.andThen(change)))
                            .toList());
        }
    }

    private List<Consumer<Map<String, Object>>> wrong(String task) {
        return switch (task) {
            case "Task_DraftMethod" ->
                List.of(
                        form -> track(form, "PW").put("excellence", 60),
                        form -> rows(form, "tracks")
                                .removeIf(row -> row.get("code").equals("PW")),
                        form -> track(form, "MEMBER").put("title", "先进党员"));
            case "Task_HoldBranchMeeting" ->
                List.of(
                        form -> rows(form, "candidates").stream()
                                .filter(row -> row.get("track").equals("PW"))
                                .forEach(row -> row.put("memberId", ordinary(form))),
                        form -> rows(form, "tracks").forEach(row -> row.put("nobodyReason", " ")));
            case "Task_DecideHonours" ->
                List.of(
                        form -> choose(form, "MEMBER:" + official("B01"), "PW:" + official("B01")),
                        form -> rows(form, "tracks").forEach(row -> row.put("vacancy", null)));
            default -> List.of();
        };
    }

    private static Map<String, Object> track(Map<String, Object> form, String code) {
        return rows(form, "tracks").stream()
                .filter(row -> row.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void twoMoreTracks(Map<String, Object> form, int line, String code) {
        var tracks = new ArrayList<>(rows(form, "tracks"));
        tracks.add(new HashMap<>(Map.of(
                "code",
                code,
                "title",
                OFFICIALS,
                "kind",
                "MEMBER",
                "officeHoldersOnly",
                true,
                "baseline",
                60,
                "excellence",
                line,
                "quota",
                10,
                "quotaRounding",
                "UP")));
        tracks.add(new HashMap<>(Map.of(
                "code", "XF", "title", POSTS, "kind", "MEMBER", "baseline", 60, "excellence", line, "quota", 5)));
        form.put("tracks", tracks);
        var items = new ArrayList<>(rows(form, "items"));
        items.add(item("P1", code, "组织协调", 40, false));
        items.add(item("P2", code, "围绕生产开展工作", 60, true));
        items.add(item("X1", "XF", "岗位业绩", 100, true));
        form.put("items", items);
        form.put("oneAward", true);
    }

    private static Map<String, Object> item(String code, String track, String name, int points, boolean production) {
        return Map.of("code", code, "track", track, "name", name, "maxPoints", points, "production", production);
    }

    /** Everybody votes for an official in two tracks and for the branch; nobody stands for 党员先锋岗. */
    private void nominate(Map<String, Object> form) {
        var people = rows(form, "people");
        var official = people.stream()
                .map(person -> person.get("id").toString())
                .filter(roster.partyOfficeHolders()::contains)
                .findFirst()
                .orElseThrow();
        var others = people.stream()
                .map(person -> person.get("id").toString())
                .filter(id -> !id.equals(official))
                .toList();
        int all = people.size();
        form.put("heldOn", factory.today().toString());
        form.putAll(Map.of("place", "会议室", "content", "讲明条件,充分讨论", "result", "VOTE"));
        form.putAll(Map.of("supervisorId", others.get(0), "tellerId", others.get(1)));
        form.putAll(Map.of("issued", all, "collected", all, "invalid", 0));
        rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        rows(form, "tracks").forEach(row -> row.put("nobodyReason", "没有符合条件的岗位"));
        form.put(
                "candidates",
                List.of(
                        standing("MEMBER", official, all),
                        standing("PW", official, all),
                        new HashMap<>(Map.of("track", "BRANCH", "votesFor", all, "deeds", "全年安全生产无事故"))));
    }

    private static Map<String, Object> standing(String track, String memberId, int votes) {
        return new HashMap<>(Map.of("track", track, "memberId", memberId, "votesFor", votes, "deeds", "抓党建促生产成效明显"));
    }

    private String ordinary(Map<String, Object> form) {
        return rows(form, "people").stream()
                .map(person -> person.get("id").toString())
                .filter(id -> !roster.partyOfficeHolders().contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** These members are honoured, and one branch. */
    private void choose(Map<String, Object> form, String... chosen) {
        form.put("heldOn", factory.today().toString());
        form.putAll(Map.of("place", "党委会议室", "content", "集体研究,逐人表决"));
        rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        rows(form, "tracks").forEach(row -> row.put("vacancy", "没有达到标准的岗位"));
        var awarded = new ArrayList<>(List.of(chosen));
        awarded.add("BRANCH:B01");
        for (var row : rows(form, "nominees")) {
            assertThat(new BigDecimal(row.get("score").toString())).isEqualByComparingTo("100");
            boolean first = awarded.contains(row.get("id"));
            row.put("decision", first ? "AWARD" : "NOT");
            row.put("reason", first ? "表现突出" : "名额有限,综合考虑");
        }
    }
}
