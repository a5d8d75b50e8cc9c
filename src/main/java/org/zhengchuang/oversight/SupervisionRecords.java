package org.zhengchuang.oversight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;

/** What the departments found (督查记录), and which departments take part. */
@Component
public class SupervisionRecords {

    /** A department that takes part in the oversight of a campaign, from that stage on. */
    record Overseeing(String departmentId, CampaignStage fromStage) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SupervisionRecords(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** By stage, department and branch. */
    public List<SupervisionRecord> of(String campaignId) {
        return jdbc.sql("""
                        select * from supervision_record where campaign_id = :campaign
                         order by recorded_at, department_id, branch_id
                        """)
                .param("campaign", campaignId)
                .query(SupervisionRecord.class)
                .list();
    }

    void record(SupervisionRecord record) {
        jdbc.sql("""
                        insert into supervision_record (campaign_id, department_id, stage, branch_id, checked_on, finding,
                                                        verdict, order_id, recorded_by, recorded_at)
                        values (:campaign, :department, :stage, :branch, :checkedOn, :finding,
                                :verdict, :order, :by, :at)
                        """)
                .param("campaign", record.campaignId())
                .param("department", record.departmentId())
                .param("stage", record.stage().name())
                .param("branch", record.branchId())
                .param("checkedOn", record.checkedOn())
                .param("finding", record.finding())
                .param("verdict", record.verdict().name())
                .param("order", record.orderId())
                .param("by", record.recordedBy())
                .param("at", record.recordedAt())
                .update();
        events.publishEvent(new BranchSupervised(
                record.campaignId(),
                record.branchId(),
                record.departmentId(),
                record.stage(),
                record.verdict(),
                record.finding()));
    }

    /**
     * By department the stages of which it has put down nothing, in their order, from the one in which it began to take part.
     */
    Map<String, List<CampaignStage>> unsupervised(String campaignId) {
        var records = of(campaignId);
        var unsupervised = new LinkedHashMap<String, List<CampaignStage>>();
        for (var department : departments(campaignId)) {
            var there = records.stream()
                    .filter(record -> record.departmentId().equals(department.departmentId()))
                    .map(SupervisionRecord::stage)
                    .collect(Collectors.toSet());
            unsupervised.put(
                    department.departmentId(),
                    Arrays.stream(CampaignStage.values())
                            .filter(CampaignStage::isOpen)
                            .filter(stage -> stage.compareTo(department.fromStage()) >= 0)
                            .filter(stage -> !there.contains(stage))
                            .toList());
        }
        return unsupervised;
    }

    List<Overseeing> departments(String campaignId) {
        return jdbc.sql("""
                        select department_id, from_stage from overseeing_department
                         where campaign_id = :campaign order by department_id
                        """)
                .param("campaign", campaignId)
                .query(Overseeing.class)
                .list();
    }

    void takesPart(String campaignId, String departmentId, CampaignStage fromStage) {
        jdbc.sql("""
                        insert into overseeing_department (campaign_id, department_id, from_stage, started_at)
                        values (:campaign, :department, :stage, :now)
                        """)
                .param("campaign", campaignId)
                .param("department", departmentId)
                .param("stage", fromStage.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
