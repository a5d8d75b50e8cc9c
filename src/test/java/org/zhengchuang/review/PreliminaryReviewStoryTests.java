package org.zhengchuang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.Rehearsal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;
import org.zhengchuang.campaign.CandidateKind;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GatePassed;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.VotingRights;

/** B12 is the small branch: five full members M1201 to M1205 and one on probation; its secretary M1201 is the owner. */
class PreliminaryReviewStoryTests extends StageTest {

    private static final String BRANCH = "B12";

    @Autowired
    private Nominations nominations;

    @Autowired
    private EveryoneReviewed everyoneReviewed;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private BallotBoxes boxes;

    @Autowired
    private VotingRights votingRights;

    @Autowired
    private RosterChanges changes;

    @LocalServerPort
    private int port;

    @BeforeEach
    void theBranchBeginsItsReview() {
        openCampaign();
        start("preliminary-review", BRANCH);
    }

    @Test
    void everyMemberAndTheBranchReviewThemselvesBeforeTheMeeting() {
        assertThat(factory.open("Task_ReviewSelf")).hasSize(6);
        int missing = everyoneReviewed.missing(campaign).size();
        reviewBranch();
        assertThat(factory.open("Task_HoldBranchMeeting")).isEmpty();
        reviewMembers();
        assertThat(one("Task_HoldBranchMeeting").getAssignee()).isEqualTo("M1201");
        assertThat(count("self_review_gap")).isEqualTo(7);
        assertThat(everyoneReviewed.missing(campaign)).hasSize(missing - 2);
        assertThat(nominations.reviewed(campaign, CandidateKind.MEMBER, "M1206"))
                .isTrue();
    }

    @Test
    void aMemberWithoutAnAccountTellsHisReviewToTheOwner() {
        start("preliminary-review", "B10");
        var task = factory.open("Task_ReviewSelf", key("B10") + "/M1015");
        assertThat(task.getAssignee()).isEqualTo("M1002");
        assertThat(factory.form(task)).containsEntry("asTold", true);
        factory.complete(task, form -> review(form, "M2"));
        assertThat(jdbc.sql("select as_told from self_review where campaign_id = :c and subject_id = 'M1015'")
                        .param("c", campaign)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoReviewsHimselfSeesHisOwnTargetsFindingsAndProgressAndFindsSeveralGaps() {
        put("""
                insert into target_sheet (campaign_id, member_id, rule_book_version, confirmed_by, confirmed_at, on_paper)
                values (:c, 'M1005', 1, 'M1005', current_timestamp, false)
                """);
        put("insert into target (campaign_id, member_id, item_code, target) values (:c, 'M1005', 'M2', '合格率99%')");
        inspected("M1005", 1, "PART", 60);
        inspected("M1005", 2, "FULL", 80);
        inspected("M1006", 1, "NONE", 0);
        put("""
                insert into problem (id, campaign_id, branch_id, inspection_id, member_id, kind, description, finder,
                                     found_on, rectifier, recorded_at)
                values ('p' || :c, :c, 'B10', :c || 'M10052', 'M1005', 'STUDY', '笔记不全', 'M1001', current_date, 'M1005',
                        current_timestamp)
                """);
        start("preliminary-review", "B10");
        var task = factory.open("Task_ReviewSelf", key("B10") + "/M1005");
        var form = factory.form(task);
        assertThat(rows(form, "targets"))
                .filteredOn(item -> "M2".equals(item.get("id")))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("target", "合格率99%"));
        assertThat(rows(form, "cycles")).extracting(cycle -> cycle.get("score")).containsExactly(60, 80);
        assertThat(rows(form, "problems"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).containsEntry("description", "笔记不全"));
        factory.complete(
                task,
                answers -> review(answers, "M1").put("gaps", List.of(gap("M1", "学习笔记不够完整"), gap("M2", "废品率还没有降下来"))));
        assertThat(jdbc.sql("""
                                select item_code from self_review_gap where campaign_id = :c and subject_id = 'M1005'
                                 order by place
                                """).param("c", campaign).query(String.class).list())
                .containsExactly("M1", "M2");
    }

    @Test
    void aSelfReviewWithAnEmptyPartIsRefused() {
        var task = factory.open("Task_ReviewSelf").get(0);
        assertThat(refusal(task, form -> review(form, "M2").put("goal", " "))).isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "M2").put("gaps", List.of(gap("M2", "无")))))
                .isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "M2").put("gaps", List.of())))
                .isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "B1"))).isEqualTo("review.gap.item");
        assertThat(count("self_review")).isZero();
    }

    @Test
    void aMajorityOfAllVotingMembersNominates() {
        reviewed();
        factory.done("Task_HoldBranchMeeting", vote(3, "M1202", 3));
        assertThat(nominations.of(campaign)).singleElement().satisfies(nomination -> {
            assertThat(nomination.subjectId()).isEqualTo("M1202");
            assertThat(nomination.voters()).isEqualTo(5);
        });
        assertThat(endOf("preliminary-review", BRANCH)).isEqualTo("EndEvent_NomineesRecommended");
    }

    /** Of the five full members one is on probation within the Party: four are to come, two are enough, three pass. */
    @Test
    void whoseVoteIsSuspendedNeitherCountsNorVotes() {
        reviewed();
        var meeting = vote(2, "M1204", 2).andThen(form -> {
            form.put("tellerId", "M1202");
            rows(form, "attendance").removeIf(row -> row.get("memberId").equals("M1205"));
        });
        assertThat(refused(meeting)).as("with five voters two are no meeting").isEqualTo("engine.rows.missing");
        changes.suspendVote("M1205", factory.today(), null, "留党察看一年", "M1116");
        try {
            assertThat(votingRights.voters(BRANCH))
                    .extracting(Member::id)
                    .containsExactly("M1201", "M1202", "M1203", "M1204");
            assertThat(refused(vote(4, "M1205", 4))).isEqualTo("engine.rows.foreign");
            factory.done("Task_HoldBranchMeeting", meeting);
            assertThat(jdbc.sql("select voters from recommendation where campaign_id = :c")
                            .param("c", campaign)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(4);
            assertThat(nominations.of(campaign))
                    .as("two of four is no majority")
                    .isEmpty();
        } finally {
            changes.restoreVote("M1205");
        }
        assertThat(votingRights.voters(BRANCH)).hasSize(5);
    }

    @Test
    void theBranchItselfCanBeNominated() {
        reviewed();
        factory.done("Task_HoldBranchMeeting", vote(5, "M1202", 2).andThen(form -> {
            var candidates = new ArrayList<>(rows(form, "candidates"));
            candidates.add(Map.of("track", "BRANCH", "votesFor", 4, "deeds", "全年安全生产无事故"));
            form.put("candidates", candidates);
        }));
        assertThat(nominations.of(campaign)).singleElement().satisfies(nomination -> {
            assertThat(nomination.track()).isEqualTo(Track.BRANCH);
            assertThat(nomination.subjectId()).isEqualTo(BRANCH);
        });
    }

    @Test
    void votesThatFallShortNominateNobodyAndTheBranchIsThrough() {
        reviewed();
        factory.done("Task_HoldBranchMeeting", vote(4, "M1202", 2));
        assertThat(nominations.of(campaign)).isEmpty();
        assertThat(endOf("preliminary-review", BRANCH)).isEqualTo("EndEvent_NobodyRecommended");
    }

    @Test
    void aBranchMayRecommendNobodyAndSayWhy() {
        reviewed();
        assertThat(refusal(one("Task_HoldBranchMeeting"), nobody(null)))
                .isEqualTo("review.meeting.nobody-without-reason");
        factory.done("Task_HoldBranchMeeting", nobody("没有党员达到优秀线"));
        assertThat(endOf("preliminary-review", BRANCH)).isEqualTo("EndEvent_NobodyRecommended");
        assertThat(nominations.branchesWithoutMeeting(campaign)).hasSize(11);
    }

    @Test
    void anUnlawfulMeetingIsRefused() {
        reviewed();
        assertThat(refused(vote(2, "M1202", 2))).isEqualTo("review.meeting.quorum");
        assertThat(refused(vote(4, "M1202", 4).andThen(form -> form.put("collected", 5))))
                .isEqualTo("review.ballot.void");
        assertThat(refused(vote(4, "M1202", 4).andThen(form -> form.put("issued", 5))))
                .isEqualTo("review.ballot.issued");
        assertThat(refused(vote(4, "M1203", 4))).isEqualTo("review.teller.candidate");
        assertThat(refused(vote(4, "M1206", 4))).isEqualTo("review.candidate.not-full-member");
        assertThat(refused(vote(4, "M1202", 4).andThen(form -> form.put("tellerId", "M1205"))))
                .isEqualTo("review.teller.absent");
        assertThat(count("recommendation")).isZero();
        assertThat(count("meeting")).isZero();
    }

    @Test
    void aSecretVoteInTheSystemIsCountedAndLeavesNoTraceOfWhoVotedHow() {
        jdbc.sql("update campaign set stage = 'REVIEW' where id = :c")
                .param("c", campaign)
                .update();
        reviewed();
        var page = "/ballot/" + BRANCH;
        var secretary = Visitor.signedIn(port, "M1201");
        var opening = new LinkedHashMap<String, String>();
        opening.put("standing", "MEMBER:M1203");
        opening.put("supervisor", "M1203");
        opening.put("teller", "M1204");
        assertThat(secretary.submit(page, page + "/open", opening).body()).contains("不能");
        opening.put("standing", "MEMBER:M1202");
        assertThat(Visitor.signedIn(port, "M1204")
                        .submit(page, page + "/open", opening)
                        .statusCode())
                .as("only the secretary opens the box")
                .isEqualTo(403);
        secretary.submit(page, page + "/open", opening);
        assertThat(Visitor.signedIn(port, "M0102").open(page).statusCode())
                .as("another branch's vote")
                .isEqualTo(403);

        for (var voter : List.of("M1201", "M1202")) {
            Visitor.signedIn(port, voter).submit(page, page + "/cast", Map.of("for", "MEMBER:M1202"));
        }
        assertThat(secretary.submit(page, page + "/count", Map.of()).body()).contains("2", "3");
        assertThat(boxes.counted(campaign, BRANCH))
                .as("two of five are no meeting")
                .isEmpty();
        assertThat(count("ballot_voter"))
                .as("nothing is in the database before the count")
                .isZero();

        Visitor.signedIn(port, "M1203").submit(page, page + "/cast", Map.of("for", "MEMBER:M1202"));
        Visitor.signedIn(port, "M1203").submit(page, page + "/cast", Map.of("for", "MEMBER:M1202"));
        Visitor.signedIn(port, "M1204").submit(page, page + "/cast", Map.of());
        secretary.submit(page, page + "/count", Map.of());
        assertThat(boxes.counted(campaign, BRANCH).orElseThrow().collected()).isEqualTo(4);
        assertThat(boxes.voters(campaign, BRANCH)).containsExactly("M1201", "M1202", "M1203", "M1204");
        assertThat(secretary.open(page).body()).contains("选票不足五张", "通过").doesNotContain("3 票");

        assertThat(refused(vote(5, "M1204", 5))).isEqualTo("review.box.candidates-differ");
        assertThat(refused(vote(3, "M1202", 3))).isEqualTo("review.box.voter-absent");
        factory.done("Task_HoldBranchMeeting", vote(4, "M1202", 4));
        assertThat(nominations.of(campaign))
                .singleElement()
                .satisfies(nomination -> assertThat(nomination.votesFor())
                        .as("what the box counted, not what was typed")
                        .isEqualTo(3));
    }

    @Test
    void whoJoinsAfterTheGateOwesNoSelfReview() {
        reviewed();
        assertThat(openRounds()).isEqualTo(1);
        events.publishEvent(new GatePassed(campaign, Gate.G3));
        assertThat(openRounds()).isEqualTo(1);
        events.publishEvent(new GatePassed(campaign, Gate.G4));
        assertThat(openRounds()).isZero();
    }

    private int openRounds() {
        return count("(select * from step_round where name = 'self-review' and closed_at is null) open_round");
    }

    private void put(String sql) {
        jdbc.sql(sql).param("c", campaign).update();
    }

    private void inspected(String memberId, int cycle, String participation, int score) {
        jdbc.sql("""
                        insert into inspection (id, campaign_id, branch_id, cycle, member_id, inspector, inspected_on,
                                                participation, score, recorded_by, recorded_at)
                        values (:id, :c, 'B10', :cycle, :m, 'M1001', current_date, :p, :score, 'M1001', current_timestamp)
                        """)
                .param("id", campaign + memberId + cycle)
                .param("c", campaign)
                .param("cycle", cycle)
                .param("m", memberId)
                .param("p", participation)
                .param("score", score)
                .update();
    }

    private String refused(Consumer<Map<String, Object>> answers) {
        return refusal(one("Task_HoldBranchMeeting"), answers);
    }

    private void reviewed() {
        reviewBranch();
        reviewMembers();
    }

    private void reviewBranch() {
        factory.done("Task_ReviewBranch", form -> review(form, "B1"));
    }

    private void reviewMembers() {
        factory.all("Task_ReviewSelf", form -> review(form, "M2"));
    }

    private static Map<String, Object> gap(String item, String text) {
        return Map.of("itemCode", item, "text", text);
    }

    private static Map<String, Object> review(Map<String, Object> form, String item) {
        form.putAll(Map.of("summary", "一年来完成了各项任务", "goal", "下半年提出两项合理化建议"));
        form.put("gaps", List.of(gap(item, "技术革新做得不够")));
        return form;
    }

    /** The first so many of the five are there; M1201 supervises and M1203 counts. */
    private Consumer<Map<String, Object>> vote(int present, String candidate, int votes) {
        return meeting(present)
                .andThen(form -> rows(form, "tracks").forEach(row -> row.put("nobodyReason", "没有合适的人选")))
                .andThen(form -> form.putAll(Map.of(
                        "result",
                        "VOTE",
                        "supervisorId",
                        "M1201",
                        "tellerId",
                        "M1203",
                        "issued",
                        present,
                        "collected",
                        present,
                        "invalid",
                        0,
                        "candidates",
                        List.of(Map.of(
                                "track", "MEMBER", "memberId", candidate, "votesFor", votes, "deeds", "带头完成技术攻关")))));
    }

    private Consumer<Map<String, Object>> nobody(String reason) {
        return meeting(5).andThen(form -> {
            form.put("result", "NOBODY");
            form.put("nobodyReason", reason);
        });
    }

    private Consumer<Map<String, Object>> meeting(int present) {
        return form -> {
            for (var row : rows(form, "attendance")) {
                boolean there = row.get("memberId").toString().compareTo("M120" + present) <= 0;
                row.put("presence", there ? "PRESENT" : "ABSENT");
                row.put("reason", there ? null : "出差");
            }
            form.putAll(Map.of("heldOn", factory.today().toString(), "place", "会议室", "content", "讲明条件,充分讨论"));
        };
    }
}
