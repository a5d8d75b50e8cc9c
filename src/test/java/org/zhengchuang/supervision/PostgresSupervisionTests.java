package org.zhengchuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.supervision.SupervisionStory.found;
import static org.zhengchuang.supervision.SupervisionStory.row;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.OnPostgres;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.roster.RosterChanges;

/** Supervision on PostgreSQL: one branch's two cycles, with a leaver, a common problem, a talk and encouragement. */
@OnPostgres
class PostgresSupervisionTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory people;

    @Autowired
    SupervisionStory story;

    @Autowired
    SupervisionProcess supervision;

    @Autowired
    RosterChanges changes;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    /** The key share is what every row takes of the campaign to which it refers. */
    @Test
    void whoeverHasPutSomethingDownForACampaignTakesTurnsWithoutADeadlock() throws Exception {
        var campaign = story.begin(2);
        var bothHavePutDown = new CyclicBarrier(2);
        Callable<Boolean> putDownAndTakeTurns = () -> transactions.execute(status -> {
            jdbc.sql("select id from campaign where id = :id for key share")
                    .param("id", campaign)
                    .query(String.class)
                    .single();
            try {
                bothHavePutDown.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            campaigns.takeTurns(campaign);
            return true;
        });
        var two = Executors.newFixedThreadPool(2);
        try {
            for (var one : two.invokeAll(List.of(putDownAndTakeTurns, putDownAndTakeTurns))) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aBranchLivesThroughItsCycles() {
        var campaign = story.begin(2, "B01");
        story.cycleDay("B01", supervision);
        changes.leave("M0120", factory.today(), "调离工厂", "M1116");
        story.inspectAll("B01", members -> {
            List.of("M0110", "M0111", "M0112").forEach(member -> found(members, member, "STUDY"));
            row(members, "M0113").put("participation", "NONE");
        });
        story.reportAndHear("B01");
        for (var task : List.of(
                "Task_RectifyProblem",
                "Task_VerifyRectification",
                "Task_StudyCommonProblem",
                "Task_IssueGuidance",
                "Task_SignForPaper")) {
            assertThat(people.complete(task)).as(task).isPositive();
        }
        assertThat(factory.open("Task_HoldTalk")).hasSize(1);
        story.cycleDay("B01", supervision);
        story.inspectAll("B01", members -> {});
        story.reportAndHear("B01");
        assertThat(people.complete("Task_Encourage")).isEqualTo(4);
        assertThat(people.complete("Task_RecordGuidanceEffect")).isOne();
        assertThat(factory.route("guidance", campaign)).endsWith("EndEvent_GuidanceDone");
        assertThat(factory.route("supervision", story.key("B01"))).endsWith("EndEvent_SupervisionDone");
        assertThat(factory.count("select count(*) from inspection_due where released_reason = '调离工厂'"))
                .isOne();
        assertThat(story.missing()).isNotEmpty();
        assertThat(factory.incidents()).isZero();
    }
}
