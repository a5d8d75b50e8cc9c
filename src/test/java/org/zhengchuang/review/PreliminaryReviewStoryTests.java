package org.zhengchuang.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.StageTest;
import org.zhengchuang.campaign.Track;

/** B12 is the small branch: five full members M1201 to M1205 and one on probation, its secretary is the owner. */
class PreliminaryReviewStoryTests extends StageTest {

    private static final String BRANCH = "B12";

    @Autowired
    private Nominations nominations;

    @Autowired
    private SelfReviews reviews;

    @BeforeEach
    void theBranchBeginsItsReview() {
        openCampaign();
        start("preliminary-review", BRANCH);
    }

    @Test
    void everyMemberAndTheBranchReviewThemselvesBeforeTheMeeting() {
        assertThat(open("Task_ReviewSelf")).hasSize(6);
        reviewBranch();
        assertThat(open("Task_HoldBranchMeeting")).isEmpty();
        reviewMembers();
        assertThat(one("Task_HoldBranchMeeting").getAssignee()).isEqualTo("M1201");
        assertThat(jdbc.sql("select count(*) from self_review_gap where item_code in ('M2', 'B1')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        assertThat(reviews.owingMembers(CAMPAIGN)).noneMatch(owing -> owing.branchName().contains("十二"));
        assertThat(nominations.reviewed(CAMPAIGN, Track.MEMBER, "M1206")).isTrue();
    }

    @Test
    void aSelfReviewWithAnEmptyPartIsRefused() {
        var task = open("Task_ReviewSelf").get(0);
        assertThat(refusal(task, form -> review(form, "M2").put("goal", " "))).isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "M2").put("gap", "无"))).isEqualTo("engine.form.faults");
        assertThat(refusal(task, form -> review(form, "B1"))).isEqualTo("review.gap.item");
        assertThat(count("self_review")).isZero();
    }

    @Test
    void aMajorityOfAllVotingMembersNominates() {
        reviewed();
        complete("Task_HoldBranchMeeting", vote(3, "M1202", 3));
        assertThat(nominations.of(CAMPAIGN)).singleElement().satisfies(nomination -> {
            assertThat(nomination.subjectId()).isEqualTo("M1202");
            assertThat(nomination.voters()).isEqualTo(5);
        });
        assertThat(endsOf("preliminary-review")).containsExactly("EndEvent_NomineesRecommended");
    }

    @Test
    void theBranchItselfCanBeNominated() {
        reviewed();
        complete(
                "Task_HoldBranchMeeting",
                vote(5, "M1202", 2)
                        .andThen(form -> form.put("branchStands", true)
                                .put("branchVotes", 4)
                                .put("branchDeeds", "全年安全生产无事故")));
        assertThat(nominations.of(CAMPAIGN)).singleElement().satisfies(nomination -> {
            assertThat(nomination.track()).isEqualTo(Track.BRANCH);
            assertThat(nomination.subjectId()).isEqualTo(BRANCH);
        });
    }

    @Test
    void votesThatFallShortNominateNobodyAndTheBranchIsThrough() {
        reviewed();
        complete("Task_HoldBranchMeeting", vote(4, "M1202", 2));
        assertThat(nominations.of(CAMPAIGN)).isEmpty();
        assertThat(endsOf("preliminary-review")).containsExactly("EndEvent_NobodyRecommended");
    }

    @Test
    void aBranchMayRecommendNobodyAndSayWhy() {
        reviewed();
        var meeting = one("Task_HoldBranchMeeting");
        assertThat(refusal(meeting, nobody(null))).isEqualTo("review.meeting.nobody-without-reason");
        complete(meeting, nobody("没有党员达到优秀线"));
        assertThat(endsOf("preliminary-review")).containsExactly("EndEvent_NobodyRecommended");
        assertThat(nominations.branchesWithoutMeeting(CAMPAIGN)).hasSize(11);
    }

    @Test
    void anUnlawfulMeetingIsRefused() {
        reviewed();
        var meeting = one("Task_HoldBranchMeeting");
        assertThat(refusal(meeting, vote(2, "M1202", 2))).isEqualTo("review.meeting.quorum");
        assertThat(refusal(meeting, vote(4, "M1202", 4).andThen(form -> form.put("collected", 5))))
                .isEqualTo("review.ballot.void");
        assertThat(refusal(meeting, vote(4, "M1202", 4).andThen(form -> form.put("issued", 5))))
                .isEqualTo("review.ballot.issued");
        assertThat(refusal(meeting, vote(4, "M1203", 4))).isEqualTo("review.teller.candidate");
        assertThat(refusal(meeting, vote(4, "M1206", 4))).isEqualTo("review.candidate.not-full-member");
        assertThat(refusal(meeting, vote(4, "M1202", 4).andThen(form -> form.put("tellerId", "M1205"))))
                .isEqualTo("review.teller.absent");
        assertThat(count("recommendation")).isZero();
        assertThat(count("meeting")).isZero();
    }

    private void reviewed() {
        reviewBranch();
        reviewMembers();
    }

    private void reviewBranch() {
        complete("Task_ReviewBranch", form -> review(form, "B1"));
    }

    private void reviewMembers() {
        open("Task_ReviewSelf").forEach(task -> complete(task, form -> review(form, "M2")));
    }

    private static ObjectNode review(ObjectNode form, String item) {
        return form.put("summary", "一年来完成了各项任务")
                .put("gapItem", item)
                .put("gap", "技术革新做得不够")
                .put("goal", "下半年提出两项合理化建议");
    }

    /** The first so many of the five are there; M1201 supervises and M1203 counts. */
    private Consumer<ObjectNode> vote(int present, String candidate, int votes) {
        return form -> {
            meeting(form, present).put("result", "VOTE");
            form.put("supervisorId", "M1201").put("tellerId", "M1203");
            form.put("issued", present).put("collected", present).put("invalid", 0);
            form.putArray("candidates")
                    .addObject()
                    .put("memberId", candidate)
                    .put("votesFor", votes)
                    .put("deeds", "带头完成技术攻关任务");
        };
    }

    private Consumer<ObjectNode> nobody(String reason) {
        return form -> meeting(form, 5).put("result", "NOBODY").put("nobodyReason", reason);
    }

    private ObjectNode meeting(ObjectNode form, int present) {
        eachRow(form, "attendance", row -> {
            boolean there = row.get("memberId").asText().compareTo("M120" + present) <= 0;
            row.put("presence", there ? "PRESENT" : "ABSENT").put("reason", there ? null : "出差");
        });
        return form.put("heldOn", today().toString()).put("place", "会议室").put("content", "讲明条件,充分讨论");
    }
}
