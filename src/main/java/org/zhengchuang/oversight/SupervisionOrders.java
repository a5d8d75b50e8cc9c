package org.zhengchuang.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;

/** The orders (督办单) of a campaign, their answers, and what became of them. */
@Component
public class SupervisionOrders {

    static final ProcessVariable<String> ORDER_ID = ProcessVariable.of("orderId", String.class);

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    SupervisionOrders(
            JdbcClient jdbc, Campaigns campaigns, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    public SupervisionOrder get(String id) {
        return find(id).orElseThrow();
    }

    private Optional<SupervisionOrder> find(String id) {
        return jdbc.sql("select * from supervision_order where id = :id")
                .param("id", id)
                .query(SupervisionOrder.class)
                .optional();
    }

    /** By number. */
    public List<SupervisionOrder> of(String campaignId) {
        return jdbc.sql("select * from supervision_order where campaign_id = :campaign order by number")
                .param("campaign", campaignId)
                .query(SupervisionOrder.class)
                .list();
    }

    /** First to last. */
    public List<OrderAnswer> answers(String orderId) {
        return jdbc.sql("select * from order_answer where order_id = :order order by round")
                .param("order", orderId)
                .query(OrderAnswer.class)
                .list();
    }

    /** Puts an order on the register; the model sends it. */
    String issue(
            String campaignId,
            String departmentId,
            String branchId,
            CampaignStage stage,
            OrderColour colour,
            String matter,
            String issuedBy) {
        return issue(UUID.randomUUID().toString(), campaignId, departmentId, branchId, stage, colour, matter, issuedBy);
    }

    /** Issues and sends the one (red) order for a stage that a branch did not finish in time. */
    void escalate(String campaignId, String departmentId, String branchId, CampaignStage stage, String matter) {
        var id = String.join("/", campaignId, branchId, stage.name());
        if (find(id).isEmpty()) {
            send(get(issue(id, campaignId, departmentId, branchId, stage, OrderColour.RED, matter, null)));
        }
    }

    private String issue(
            String id,
            String campaignId,
            String departmentId,
            String branchId,
            CampaignStage stage,
            OrderColour colour,
            String matter,
            String issuedBy) {
        int number = nextNumber(campaignId);
        jdbc.sql("""
                        insert into supervision_order
                          (id, campaign_id, number, department_id, branch_id, stage, colour, matter, issued_by, issued_at)
                        values (:id, :campaign, :number, :department, :branch, :stage, :colour, :matter, :by, :now)
                        """)
                .param("id", id)
                .param("campaign", campaignId)
                .param("number", number)
                .param("department", departmentId)
                .param("branch", branchId)
                .param("stage", stage.name())
                .param("colour", colour.name())
                .param("matter", matter)
                .param("by", issuedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new OrderIssued(campaignId, branchId, id, number, matter));
        return id;
    }

    /** Two who issue in the same moment take turns, so that no number is given twice and none is left out. */
    private int nextNumber(String campaignId) {
        campaigns.takeTurns(campaignId);
        return jdbc.sql("select coalesce(max(number), 0) + 1 from supervision_order where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(Integer.class)
                .single();
    }

    /** Sends what the department issued and did not send yet: each order is an instance of its own. */
    void send(String campaignId, String departmentId) {
        jdbc.sql("""
                        select * from supervision_order
                         where campaign_id = :campaign and department_id = :department and sent_at is null order by number
                        """)
                .param("campaign", campaignId)
                .param("department", departmentId)
                .query(SupervisionOrder.class)
                .list()
                .forEach(this::send);
    }

    private void send(SupervisionOrder order) {
        jdbc.sql("update supervision_order set sent_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", order.id())
                .update();
        instances.start(
                "supervision-order",
                order.campaignId() + "/" + order.branchId(),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), order.campaignId(),
                        ProcessVariable.BRANCH_ID.name(), order.branchId(),
                        ORDER_ID.name(), order.id()));
    }

    void answer(String orderId, LocalDate doneOn, String answer, String by) {
        jdbc.sql("""
                        insert into order_answer (order_id, round, done_on, answer, answered_by, answered_at)
                        values (:order, :round, :doneOn, :answer, :by, :now)
                        """)
                .param("order", orderId)
                .param("round", answers(orderId).size() + 1)
                .param("doneOn", doneOn)
                .param("answer", answer)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        var order = get(orderId);
        events.publishEvent(new OrderAnswered(order.campaignId(), order.branchId(), orderId, order.number(), answer));
    }

    /** @throws Refusal where he who looks is he who answered */
    void judge(String orderId, boolean settled, String opinion, String by) {
        var answers = answers(orderId);
        var last = answers.get(answers.size() - 1);
        if (last.answeredBy().equals(by)) {
            throw new Refusal("oversight.order.own-answer");
        }
        jdbc.sql("""
                        update order_answer set settled = :settled, opinion = :opinion, judged_by = :by, judged_at = :now
                         where order_id = :order and round = :round
                        """)
                .param("settled", settled)
                .param("opinion", opinion)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("order", orderId)
                .param("round", last.round())
                .update();
        if (settled) {
            jdbc.sql("update supervision_order set closed_at = :now where id = :order")
                    .param("now", OffsetDateTime.now(clock))
                    .param("order", orderId)
                    .update();
        }
        var order = get(orderId);
        events.publishEvent(
                new OrderJudged(order.campaignId(), order.branchId(), orderId, order.number(), settled, opinion));
    }
}
