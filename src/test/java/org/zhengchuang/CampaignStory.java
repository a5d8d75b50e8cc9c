package org.zhengchuang;

import static org.zhengchuang.Rehearsal.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * What diligent people write into their forms, a task at a time, so that a story has to say only what is special in it.
 * {@link #untilNobodyOwes} completes whatever is open, again and again.
 */
@TestComponent
public class CampaignStory {

    public static final String CAMPAIGN = "2026";

    private final Rehearsal factory;
    private final Roster roster;
    private final Map<String, Consumer<Map<String, Object>>> answers = new HashMap<>();

    CampaignStory(Rehearsal factory, Roster roster) {
        this.factory = factory;
        this.roster = roster;
        launch();
        planning();
    }

    /** Says what is written into the forms of this kind from now on. */
    public CampaignStory when(String task, Consumer<Map<String, Object>> answer) {
        answers.put(task, answer);
        return this;
    }

    public Consumer<Map<String, Object>> usual(String task) {
        var answer = answers.get(task);
        if (answer == null) {
            throw new AssertionError("The story does not know what to write into " + task);
        }
        return answer;
    }

    public String office() {
        return roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today());
    }

    /** The office starts the campaign, whose commendation lies so many days ahead. */
    public String begin(int daysToCommendation) {
        return factory.start(
                office(),
                "campaign",
                Map.of(
                        "year", 2026,
                        "name", "示例机械厂创先争优活动",
                        "theme", "示例主题",
                        "centralTasks", "完成全年生产任务\n确保安全稳定",
                        "anchorOn", factory.today().plusDays(daysToCommendation).toString()));
    }

    /** Completes the open tasks of this kind as usual. */
    public int complete(String task) {
        return factory.all(task, usual(task));
    }

    /** Everybody does what he owes, until nobody owes anything; time stands still. Answers how many tasks that were. */
    public int untilNobodyOwes() {
        int done = 0;
        while (true) {
            List<Task> open = factory.open();
            if (open.isEmpty()) {
                return done;
            }
            open.forEach(task -> factory.complete(task, usual(task.getTaskDefinitionKey())));
            done += open.size();
            factory.letTimeWork();
        }
    }

    /** Everybody does what he owes until the campaign has come to this stage. */
    public void until(String stage) {
        for (int round = 0; round < 100; round++) {
            if (factory.count("select count(*) from campaign where stage = '" + stage + "'") == 1) {
                return;
            }
            factory.open().forEach(task -> factory.complete(task, usual(task.getTaskDefinitionKey())));
            factory.letTimeWork();
        }
        throw new AssertionError("The campaign does not come to " + stage);
    }

    private void launch() {
        when("Task_RegisterNotice", form -> {
            form.put("number", "示例〔2026〕1号");
            form.put("title", "关于开展创先争优活动的通知(示例)");
            form.put("issuer", "示例集团公司");
            form.put("issuedOn", factory.today().toString());
            form.put("body", "目的、意义、指导思想、活动内容、实施步骤(示例)。");
        });
        when("Task_SignForPaper", form -> form.put("read", true));
        when("Task_RecordCommitteeMeeting", form -> {
            meeting(form);
            form.put("attendees", "党委委员(示例)");
            form.put("resolutions", "成立领导小组,制订方案和办法。");
        });
        when("Task_FormLeadingGroup", form -> form.put("reason", "党委专题会议决定"));
        when("Task_DraftSchedule", form -> form.put("reason", "首次制订"));
        when("Task_DraftMethod", form -> {});
        when("Task_ApproveLaunch", form -> form.put("approved", "YES"));
        when("Task_RecordMobilisation", form -> {
            meeting(form);
            form.put("content", "动员(示例)");
            rows(form, "branches").forEach(row -> row.put("presence", "PRESENT"));
        });
        when("Task_Archive", form -> form.put("checked", true));
    }

    private void planning() {
        when("Task_ConveyNotice", form -> {
            meeting(form);
            form.put("content", "传达通知全文(示例)");
            rows(form, "members").forEach(row -> row.put("presence", "PRESENT"));
            var absent = rows(form, "members").get(0);
            absent.put("presence", "ABSENT");
            absent.put("reason", "出差");
        });
        when(
                "Task_MakeUpConvey",
                form -> rows(form, "members").forEach(row -> {
                    row.put("madeUpOn", factory.today().toString());
                    row.put("madeUpHow", "送学上门");
                }));
        when("Task_DraftPlan", form -> {
            form.put("fromAbove", "结合本支部实际逐条落实(示例)");
            form.put("production", "生产任务分析(示例)");
            form.put("thinking", "思想状况分析(示例)");
            form.put("thinkingSource", "谈心谈话");
            form.put("problems", "主要问题(示例)");
            var person = rows(form, "people").get(0).get("id");
            var task = rows(form, "centralTasks").get(0).get("id");

            form.put("measures", measures(person, task, factory.today().plusDays(40)));
        });
        when("Task_SignPlan", form -> form.put("decision", "YES"));
        when("Task_ApprovePlan", form -> {
            form.put("above", "YES");
            form.put("below", "YES");
            form.put("decision", "YES");
        });
        when("Task_ConfirmTargets", form -> {
            rows(form, "targets").forEach(row -> row.put("target", "达到先进标准(示例)"));
            form.put("confirmed", true);
            if (Boolean.TRUE.equals(form.get("forAnother"))) {
                form.put("onPaper", true);
            }
        });
    }

    private List<Map<String, Object>> measures(Object person, Object task, LocalDate due) {
        var measures = new ArrayList<Map<String, Object>>();
        for (var direction : List.of("ENTERPRISE", "STABILITY", "SELF_SERVICE")) {
            var measure = new HashMap<String, Object>();
            measure.put("text", "措施(示例)");
            measure.put("direction", direction);
            measure.put("centralTask", task);
            measure.put("responsible", person);
            measure.put("due", due.toString());
            measure.put("target", "完成 3 项");
            measures.add(measure);
        }
        return measures;
    }

    void meeting(Map<String, Object> form) {
        form.put("heldOn", factory.today().toString());
        form.put("place", "示例会议室");
        form.put("chair", "示例主持人");
    }
}
