package org.zhengchuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.audit.evidence.PackWriter;
import org.zhengchuang.audit.seal.Verify;
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
    HistoryService history;

    @Autowired
    PackWriter packs;

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

    /** The engine may have forgotten: the pack is made of what is ours. */
    @Test
    void thePackIsWholeAfterTheEnginesHistoryIsGoneAndEveryForgeryIsFound(@TempDir Path folder) throws Exception {
        if (!factory.open("Task_RegisterNotice").isEmpty()) {
            story.complete("Task_RegisterNotice");
        }
        factory.letTimeWork();
        var paper = factory.open("Task_SignForPaper").get(0);
        factory.complete(paper, story.usual("Task_SignForPaper"));
        history.deleteHistoricProcessInstance(paper.getProcessInstanceId());
        var pack = folder.resolve("pack.zip");
        try (var out = Files.newOutputStream(pack)) {
            assertThat(packs.write("2026", out, done -> {})).isGreaterThan(300);
        }

        assertThat(Verify.verify(pack, List.of())).isEmpty();
        assertThat(Packs.names(pack))
                .contains("forms/" + paper.getId() + ".json", "README.txt", "index.html", "Verify.java")
                .anyMatch(name -> name.startsWith("models/") && name.endsWith("planning.bpmn"))
                .anyMatch(name -> name.startsWith("documents/papers/"));
        var alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Packs.extract(pack, "Verify.java", folder).toString(),
                        pack.toString())
                .inheritIO()
                .start();
        assertThat(alone.waitFor()).isZero();

        assertThat(forged(pack, "ledger/entries.jsonl", text -> text.replace("登记上级通知", "登记下级通知")))
                .anyMatch(fault -> fault.contains("entry changed"));
        assertThat(forged(pack, "ledger/entries.jsonl", text -> text.substring(text.indexOf('\n') + 1)))
                .containsExactly("条目缺失 entry missing: id 1");
        assertThat(forged(pack, "ledger/entries.jsonl", text -> text + "{\"id\":99999,\"at\":\"2026\"}\n"))
                .anyMatch(fault -> fault.contains("entry inserted"));
        assertThat(forged(pack, "forms/" + paper.getId() + ".json", text -> text.replace("true", "false")))
                .anyMatch(fault -> fault.contains("form is in no entry"));
        assertThat(forged(pack, "ledger/leaves.txt", text -> text.substring(text.indexOf('\n') + 1)))
                .anyMatch(fault -> fault.contains("entries do not give the root"));
        assertThat(Verify.verify(pack, List.of("1 " + "0".repeat(64))))
                .anyMatch(fault -> fault.contains("block replaced"));
    }

    /** A forger who knows of the manifest writes that anew as well. */
    private static List<String> forged(Path pack, String file, UnaryOperator<String> change) throws IOException {
        return Verify.verify(Packs.forge(pack, file, change), List.of());
    }
}
