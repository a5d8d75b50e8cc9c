package org.zhengchuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.CampaignStarted;

/** What the ledger says after a launch, and what an engine administrator leaves in it. */
@FactoryTest
@Import({Rehearsal.class, CampaignStory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sentences sentences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private List<Entry> entries(String kind) {
        return jdbc.sql("select * from ledger where kind = :kind order by id")
                .param("kind", kind)
                .query(Canonical::entry)
                .list();
    }

    @BeforeAll
    void theOfficeBegins() {
        story.begin(260);
    }

    @Test
    void everyStepOfTheLaunchIsToldWithItsFormAndItsDeadline() {
        story.complete("Task_RegisterNotice");

        assertThat(entries("CampaignStarted")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(story.office());
            assertThat(entry.sentence()).startsWith("发起活动“示例机械厂创先争优活动”");
            assertThat(sentences.of(entry, Locale.ENGLISH)).startsWith("Campaign “示例机械厂创先争优活动” was started");
        });
        var done = entries("TaskCompleted").get(0);
        assertThat(done.sentence()).contains("办结“登记上级通知”").contains("截止 2");
        assertThat(done.stage()).isEqualTo("LAUNCH");
        var form = jdbc.sql("select form from submission where task_id = :id")
                .param("id", done.taskId())
                .query(String.class)
                .single();
        assertThat(form).contains("示例〔2026〕1号");
        assertThat(done.details()).contains(Submissions.sha256(form));
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        int before = entries("CampaignStarted").size();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new CampaignStarted("1999", "x", "x", factory.today()));
            status.setRollbackOnly();
        });
        assertThat(entries("CampaignStarted")).hasSize(before);
    }

    /** In Cockpit he goes the same way: through the engine's services, as himself. */
    @Test
    void anEngineAdministratorsOperationsAreInTheLedger() {
        var instance = factory.open("Task_SuperviseStage").get(0).getProcessInstanceId();
        factory.as("admin", () -> {
            runtime.setVariable(instance, "purpose", "一个目的");
            runtime.setVariable(instance, "purpose", "另一个目的");
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity("Task_SuperviseStage")
                    .startBeforeActivity("Task_SuperviseStage")
                    .execute();
            runtime.suspendProcessInstanceById(instance);
            runtime.activateProcessInstanceById(instance);
            runtime.deleteProcessInstance(instance, "试一试");
            return null;
        });
        jdbc.sql(
                        "select kind || ' ' || coalesce(actor_name, '-') || ' ' || sentence || coalesce(' / ' || reason, '') || details from ledger order by id desc limit 12")
                .query(String.class)
                .list()
                .forEach(System.out::println);
        assertThat(entries("EngineOperation"))
                .filteredOn(entry -> !"2026".equals(entry.campaignId()) || instance.equals(entry.instanceId()))
                .allMatch(entry -> "admin".equals(entry.actor()) && instance.equals(entry.instanceId()))
                .extracting(Entry::sentence)
                .anyMatch(sentence -> sentence.contains("设置变量"))
                .anyMatch(sentence -> sentence.contains("移动流程位置"))
                .anyMatch(sentence -> sentence.contains("挂起"))
                .anyMatch(sentence -> sentence.contains("激活"))
                .anyMatch(sentence -> sentence.contains("删除"));
        assertThat(entries("EngineOperation"))
                .extracting(Entry::details)
                .anyMatch(details -> details.contains("\"from\":\"一个目的\",\"to\":\"另一个目的\""));
    }
}
