package org.zhengchuang.supervision;

import static org.zhengchuang.Rehearsal.rows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Instances;

/** A campaign that stands in its running stage, and what people do in supervision when nothing special happens. */
@TestComponent
@Scope("prototype")
public class SupervisionStory {

    private final Rehearsal factory;
    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final Instances instances;
    private final Gates gates;
    private final MessageSource messages;
    private final Clock clock;
    private String campaign;

    SupervisionStory(
            Rehearsal factory,
            JdbcClient jdbc,
            Schedules schedules,
            Instances instances,
            Gates gates,
            MessageSource messages,
            Clock clock) {
        this.factory = factory;
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.instances = instances;
        this.gates = gates;
        this.messages = messages;
        this.clock = clock;
    }

    /** A running stage of so many months begins today, and supervision in these branches. */
    public String begin(int months, String... branches) {
        jdbc.sql("update campaign set stage = 'STOPPED'").update();
        campaign = "C" + factory.count("select count(*) from campaign");
        jdbc.sql("""
                        insert into campaign (id, name, theme, central_tasks, anchor_on, stage, started_by, started_at)
                        values (:id, '示例活动', '示例主题', '示例任务', :anchor, 'RUNNING', 'M1116', :now)
                        """)
                .param("id", campaign)
                .param("anchor", factory.today().plusYears(1))
                .param("now", OffsetDateTime.now(clock))
                .update();
        plan(factory.today(), factory.today().plusMonths(months).minusDays(1));
        for (var branch : branches) {
            instances.start("supervision", key(branch), Map.of("campaignId", campaign, "branchId", branch));
        }
        return campaign;
    }

    public void plan(LocalDate from, LocalDate until) {
        schedules.draft(
                campaign, List.of(new Milestone(CampaignStage.RUNNING, from, until, null, null)), "安排运行阶段", "M1116");
        schedules.approveLatest(campaign, "M1110");
    }

    public String key(String branch) {
        return campaign + "/" + branch;
    }

    /** The day comes on which the branches' next cycle opens. */
    public void cycleDay(String branch, SupervisionProcess supervision) {
        var day = supervision.nextCycleDay(campaign, branch).toInstant();
        if (day.isAfter(clock.instant())) {
            factory.itIs(LocalDate.ofInstant(day, clock.getZone()));
        }
        factory.letTimeWork();
    }

    /** Hands in one sheet of the branch; everybody took part and is faultless but for what the story says. */
    public void inspect(String task, String branch, Consumer<List<Map<String, Object>>> special) {
        factory.complete(factory.open(task, key(branch)), form -> {
            var members = rows(form, "members");
            members.forEach(row -> {
                row.put("participation", "FULL");
                row.put("found", false);
            });
            special.accept(members);
        });
        factory.letTimeWork();
    }

    /** Both sheets of the branch's open cycle. */
    public void inspectAll(String branch, Consumer<List<Map<String, Object>>> special) {
        inspect("Task_InspectMembers", branch, special);
        inspect("Task_InspectOwner", branch, members -> {});
    }

    public void report(String branch) {
        factory.complete(factory.open("Task_ReportToSecretary", key(branch)), form -> {
            form.put("progress", "进展(示例)");
            form.put("problems", "问题(示例)");
            form.put("plans", "打算(示例)");
        });
        factory.letTimeWork();
    }

    public void hear(String branch) {
        factory.complete(factory.open("Task_HearReport", key(branch)), form -> form.put("opinion", "同意(示例)"));
        factory.letTimeWork();
    }

    public void reportAndHear(String branch) {
        report(branch);
        hear(branch);
    }

    public static Map<String, Object> row(List<Map<String, Object>> members, String member) {
        return members.stream()
                .filter(row -> row.get("memberId").equals(member))
                .findFirst()
                .orElseThrow(() -> new AssertionError(member + " is not in the sheet"));
    }

    public static void found(List<Map<String, Object>> members, String member, String kind) {
        var row = row(members, member);
        row.put("found", true);
        row.put("kind", kind);
        row.put("what", "有问题(示例)");
    }

    /** What supervision's own rules of gate G3 still lack, in Chinese. */
    public List<String> missing() {
        return gates.state(campaign, Gate.G3).rules().stream()
                .filter(rule -> rule.demand().key().startsWith("supervision."))
                .flatMap(rule -> rule.missing().stream())
                .map(text -> messages.getMessage(text, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    /** The sentence with which the person is refused. */
    public String refusal(Runnable work) {
        var refusal = Rehearsal.refusal(work).orElseThrow(() -> new AssertionError("Nobody refused"));
        return messages.getMessage(refusal.text(), Locale.SIMPLIFIED_CHINESE);
    }
}
