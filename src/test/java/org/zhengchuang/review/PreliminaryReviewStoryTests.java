package org.zhengchuang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.Rehearsal.rows;

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
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GatePassed;
import org.zhengchuang.campaign.Track;

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
        assertThat(nominations.reviewed(campaign, Track.MEMBER, "M1206")).isTrue();
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
    void aSelfReviewWithAnEmptyPartIsRefused() {
        var task = factory.open("Task_ReviewSelf").get(0);
        assertThat(refusal(task, form -> review(form, "M2").put("goal", " "))).isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "M2").put("gap", "无"))).isEqualTo("engine.form.faults");
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

    @Test
    void theBranchItselfCanBeNominated() {
        reviewed();
        factory.done("Task_HoldBranchMeeting", vote(5, "M1202", 2).andThen(form -> {
            form.put("branchStands", true);
            form.put("branchVotes", 4);
            form.put("branchDeeds", "全年安全生产无事故");
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
        opening.put("candidates", "M1203");
        opening.put("supervisor", "M1203");
        opening.put("teller", "M1204");
        assertThat(secretary.submit(page, page + "/open", opening).body()).contains("不能");
        opening.put("candidates", "M1202");
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
            Visitor.signedIn(port, voter).submit(page, page + "/cast", Map.of("for", "M1202"));
        }
        assertThat(secretary.submit(page, page + "/count", Map.of()).body()).contains("2", "3");
        assertThat(boxes.counted(campaign, BRANCH))
                .as("two of five are no meeting")
                .isEmpty();
        assertThat(count("ballot_voter"))
                .as("nothing is in the database before the count")
                .isZero();

        Visitor.signedIn(port, "M1203").submit(page, page + "/cast", Map.of("for", "M1202"));
        Visitor.signedIn(port, "M1203").submit(page, page + "/cast", Map.of("for", "M1202"));
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

    private static Map<String, Object> review(Map<String, Object> form, String item) {
        form.putAll(Map.of("summary", "一年来完成了各项任务", "gapItem", item, "gap", "技术革新做得不够", "goal", "下半年提出两项合理化建议"));
        return form;
    }

    /** The first so many of the five are there; M1201 supervises and M1203 counts. */
    private Consumer<Map<String, Object>> vote(int present, String candidate, int votes) {
        return meeting(present)
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
                        List.of(Map.of("memberId", candidate, "votesFor", votes, "deeds", "带头完成技术攻关")))));
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
