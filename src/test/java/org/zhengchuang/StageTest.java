package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBookProposal;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;

/**
 * The stories of a single stage: each begins with a campaign of its own, whose rule book is frozen, and starts the
 * stage's process as the campaign's model would.
 */
@FactoryTest
public abstract class StageTest {

    @Autowired
    protected Rehearsal factory;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private RuleBooks ruleBooks;

    protected String campaign;

    /** The campaign of the story before is over, and its tasks are gone. */
    protected void openCampaign() {
        jdbc.sql("update campaign set stage = 'STOPPED'").update();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "", false, true, false, false));
        campaign = campaigns
                .open(2026, "示例活动", "示例主题", "示例任务", factory.today().plusMonths(9), "M1116")
                .id();
        ruleBooks.draft(book(RuleBookProposal.of(campaign, key -> key)), "M1116");
        ruleBooks.freezeLatest(campaign);
    }

    /** The book of the story, made from the usual one; stories of the book itself change it. */
    protected RuleBook book(RuleBook usual) {
        return new RuleBook(
                usual.campaignId(),
                0,
                List.of(
                        track(usual.rule(Track.MEMBER), usual.rule(Track.MEMBER).quota()),
                        track(usual.rule(Track.BRANCH), new BigDecimal("2"))),
                "示例条件",
                null,
                usual.items(),
                usual.counting(),
                List.of());
    }

    private static TrackRule track(TrackRule usual, BigDecimal quota) {
        return new TrackRule(
                usual.track(),
                false,
                new BigDecimal("70"),
                usual.excellence(),
                quota,
                usual.quotaRounding(),
                usual.leaderPercent());
    }

    /** Starts the process of the stage; {@code branchId} is null at factory level. */
    protected void start(String process, String branchId) {
        Map<String, Object> ids = branchId == null
                ? Map.of("campaignId", campaign)
                : Map.of("campaignId", campaign, "branchId", branchId);
        runtime.startProcessInstanceByKey(process, key(branchId), ids);
        factory.letTimeWork();
    }

    protected String key(String branchId) {
        return branchId == null ? campaign : campaign + "/" + branchId;
    }

    protected Task one(String task) {
        assertThat(factory.open(task)).as(task).hasSize(1);
        return factory.open(task).get(0);
    }

    protected String refusal(Task task, Consumer<Map<String, Object>> answers) {
        return factory.refusal(task, answers);
    }

    /** The last activity that the process of the stage passed. */
    protected String endOf(String process, String branchId) {
        List<String> route = factory.route(process, key(branchId));
        return route.get(route.size() - 1);
    }

    protected int count(String table) {
        return factory.count("select count(*) from " + table + " where campaign_id = '" + campaign + "'");
    }
}
