package org.zhengchuang.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.BadForms;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.running.RunningStory;

/** The factory's bulletins: at any time, with numbers that follow each other, received by every branch (R6). */
class BulletinTests extends RunningStory {

    private static final Map<String, Object> BULLETIN =
            Map.of("title", "第一阶段进展", "issuer", "领导小组办公室", "body", "各支部学习会已全部召开");

    @Autowired
    BadForms badForms;

    @Autowired
    Bulletins bulletins;

    @Autowired
    StartBulletin startBulletin;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isIssuedWhenEveryBranchHasSigned() {
        var key = factory.start(OFFICE, "bulletin", BULLETIN);

        assertThat(key).isEqualTo(campaign);
        assertThat(factory.open("Task_SignForPaper")).hasSize(12);
        assertThat(factory.form(factory.open("Task_SignForPaper").get(0))).containsEntry("number", "第1期");

        factory.all("Task_SignForPaper", form -> form.put("read", true));

        assertThat(endOf("bulletin", campaign)).isEqualTo("EndEvent_BulletinReceived");
    }

    @Test
    void anybodyInTheOfficeMayIssueOne() {
        badForms.areRefused("StartEvent_BulletinWanted", "bulletin", "M1117", BULLETIN);
        factory.start("M1117", "bulletin", BULLETIN);

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void refusesWhoIsNotInTheOffice() {
        assertThatThrownBy(() -> factory.start(OWNER, "bulletin", BULLETIN)).isInstanceOf(AuthorizationException.class);
        assertThat(refusal(() -> startBulletin.submit(
                        new StartBulletin.Form("标题", "办公室", "内容"),
                        new TaskContext(null, startBulletin.task(), null, null, null, OWNER, OWNER, null))))
                .isEqualTo("publicity.bulletin.office-only");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void refusesWhileNoCampaignIsUnderWay() {
        jdbc.sql("update campaign set stage = 'STOPPED'").update();

        assertThat(refusal(() -> factory.start(OFFICE, "bulletin", BULLETIN)))
                .isEqualTo("publicity.bulletin.no-campaign");
    }

    @Test
    void oneThatFailsLeavesNoGap() {
        issue();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            bulletins.issue(campaign, "作废", "办公室", "没有发出", OFFICE);
            status.setRollbackOnly();
        });
        issue();

        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void manyAtOnceGetNumbersThatFollowEachOther() throws Exception {
        int many = 8;
        var ready = new CountDownLatch(many);
        var pool = Executors.newFixedThreadPool(many);
        try {
            var issued = IntStream.range(0, many)
                    .mapToObj(one -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        issue();
                        return null;
                    }))
                    .toList();
            for (var one : issued) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(numbers())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, many).boxed().toList());
    }

    private void issue() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> bulletins.issue(campaign, "进展", "办公室", "内容", OFFICE));
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from bulletin where campaign_id = :id order by number")
                .param("id", campaign)
                .query(Integer.class)
                .list();
    }
}
