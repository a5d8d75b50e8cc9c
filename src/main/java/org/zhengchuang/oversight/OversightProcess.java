package org.zhengchuang.oversight;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Roster;

/** What the models ask of the oversight. */
@ProcessBean("oversight")
public class OversightProcess {

    static final ProcessVariable<String> DEPARTMENT_ID = ProcessVariable.of("departmentId", String.class);

    private final Campaigns campaigns;
    private final Roster roster;
    private final Supervisors supervisors;
    private final SupervisionRecords records;
    private final SupervisionOrders orders;
    private final Duties duties;
    private final Instances instances;
    private final MessageSource messages;

    OversightProcess(
            Campaigns campaigns,
            Roster roster,
            Supervisors supervisors,
            SupervisionRecords records,
            SupervisionOrders orders,
            Duties duties,
            Instances instances,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.supervisors = supervisors;
        this.records = records;
        this.orders = orders;
        this.duties = duties;
        this.instances = instances;
        this.messages = messages;
    }

    /** Starts the oversight beside the campaign. Called by {@code Task_BeginOversight} in campaign.bpmn. */
    public void begin(String campaignId) {
        instances.start("oversight", campaignId, Map.of(ProcessVariable.CAMPAIGN_ID.name(), campaignId));
    }

    /** Starts each department that does not take part yet, and answers the stage in which it is supervised. */
    public String startDepartments(String campaignId) {
        var stage = campaigns.get(campaignId).stage();
        var known = records.departments(campaignId);
        roster.departments().stream()
                .filter(department ->
                        known.stream().noneMatch(one -> one.departmentId().equals(department.id())))
                .forEach(department -> start(campaignId, department.id(), stage));
        return stage.name();
    }

    private void start(String campaignId, String departmentId, CampaignStage stage) {
        records.takesPart(campaignId, departmentId, stage);
        var ids = new HashMap<String, Object>();
        ids.put(ProcessVariable.CAMPAIGN_ID.name(), campaignId);
        ids.put(DEPARTMENT_ID.name(), departmentId);
        instances.start("department-oversight", campaignId, ids);
    }

    /** The stage in which the campaign stands. */
    public String stageOf(String campaignId) {
        return campaigns.get(campaignId).stage().name();
    }

    /**
     * The stage that the department supervises next: the first it has not, so that none is left out by one who comes late
     * (R53); once it has supervised them all, the one in which the campaign stands.
     */
    public String stageToSupervise(String campaignId, String departmentId) {
        var now = campaigns.get(campaignId).stage();
        return records.unsupervised(campaignId).get(departmentId).stream()
                .filter(stage -> stage.compareTo(now) <= 0)
                .findFirst()
                .orElse(now)
                .name();
    }

    /** Whether the campaign is archived or stopped. */
    public boolean ended(String campaignId) {
        return !campaigns.get(campaignId).stage().isOpen();
    }

    /** Who supervises the branch for the department, where its own person must not. */
    public String supervisorOf(String departmentId, String branchId) {
        return supervisors.supervisorOf(departmentId, branchId);
    }

    /** Sends the orders that the department issued. Called by {@code Task_SendOrders} in department-oversight.bpmn. */
    public void sendOrders(String campaignId, String departmentId) {
        orders.send(campaignId, departmentId);
    }

    /** Who looks whether an order is settled. */
    public String judgeOf(String orderId) {
        var order = orders.get(orderId);
        return supervisors.supervisorOf(order.departmentId(), order.branchId());
    }

    /** The milestone of the branch's stage has passed: orders it, once. Called by branch-campaign.bpmn. */
    public void escalate(String campaignId, String branchId, String stage) {
        var late = CampaignStage.valueOf(stage);
        var load = duties.loads(campaignId).getOrDefault(branchId, Duties.Load.NONE);
        var matter = messages.getMessage(
                "oversight.order.late",
                new Object[] {
                    messages.getMessage("campaign.stage." + late, null, Locale.SIMPLIFIED_CHINESE),
                    load.open(),
                    load.overdue()
                },
                Locale.SIMPLIFIED_CHINESE);
        orders.escalate(campaignId, supervisors.departmentOf(branchId), branchId, late, matter);
    }
}
