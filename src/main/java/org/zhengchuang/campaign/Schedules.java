package org.zhengchuang.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** The versions of the implementation plan (实施方案). A drafted version counts for nothing until it is approved. */
@Component
public class Schedules {

    private static final String IN_FORCE =
            "select max(version) from schedule where campaign_id = :campaignId and approved_at is not null";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Schedules(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The milestones in force, in the order of the stages; empty before the first approval. */
    public List<Milestone> inForce(String campaignId) {
        return versionInForce(campaignId)
                .map(version -> milestones(campaignId, version))
                .orElse(List.of());
    }

    public Optional<Integer> versionInForce(String campaignId) {
        return Optional.ofNullable(jdbc.sql(IN_FORCE)
                .param("campaignId", campaignId)
                .query(Integer.class)
                .optional()
                .orElse(null));
    }

    /** The milestone of a stage in force; until a plan is approved, there is none. */
    public Optional<Milestone> milestone(String campaignId, CampaignStage stage) {
        return inForce(campaignId).stream()
                .filter(milestone -> milestone.stage() == stage)
                .findFirst();
    }

    public List<Milestone> milestones(String campaignId, int version) {
        return jdbc.sql("""
            select stage, starts_on, ends_on, department_id, person_id from milestone
             where campaign_id = :campaignId and version = :version order by starts_on, ends_on
            """)
                .param("campaignId", campaignId)
                .param("version", version)
                .query(Milestone.class)
                .list();
    }

    /** Keeps a draft as the next version and answers its number. */
    public int draft(String campaignId, List<Milestone> milestones, String reason, String draftedBy) {
        int version = latest(campaignId) + 1;
        jdbc.sql("""
            insert into schedule (campaign_id, version, reason, drafted_by)
            values (:campaignId, :version, :reason, :draftedBy)
            """)
                .param("campaignId", campaignId)
                .param("version", version)
                .param("reason", reason)
                .param("draftedBy", draftedBy)
                .update();
        for (var milestone : milestones) {
            jdbc.sql("""
                insert into milestone
                  (campaign_id, version, stage, starts_on, ends_on, department_id, person_id)
                values (:campaignId, :version, :stage, :startsOn, :endsOn, :departmentId, :personId)
                """)
                    .param("campaignId", campaignId)
                    .param("version", version)
                    .param("stage", milestone.stage().name())
                    .param("startsOn", milestone.startsOn())
                    .param("endsOn", milestone.endsOn())
                    .param("departmentId", milestone.departmentId())
                    .param("personId", milestone.personId())
                    .update();
        }
        return version;
    }

    /** How many versions have been approved so far. */
    public int approvals(String campaignId) {
        return jdbc.sql("select count(*) from schedule where campaign_id = :campaignId and approved_at is not null")
                .param("campaignId", campaignId)
                .query(Integer.class)
                .single();
    }

    /** The newest version, approved or not; 0 where none was drafted. */
    public int latest(String campaignId) {
        return jdbc.sql("select coalesce(max(version), 0) from schedule where campaign_id = :campaignId")
                .param("campaignId", campaignId)
                .query(Integer.class)
                .single();
    }

    /** Puts the newest draft into force. */
    public void approveLatest(String campaignId, String approvedBy) {
        int version = latest(campaignId);
        int approved = jdbc.sql("""
            update schedule set approved_by = :by, approved_at = :now
             where campaign_id = :campaignId and version = :version and approved_at is null
            """)
                .param("by", approvedBy)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("version", version)
                .update();
        if (approved == 0) {
            throw new Refusal("campaign.schedule.nothing-drafted");
        }
        var reason = jdbc.sql("select reason from schedule where campaign_id = :campaignId and version = :version")
                .param("campaignId", campaignId)
                .param("version", version)
                .query(String.class)
                .single();
        events.publishEvent(new ScheduleApproved(campaignId, version, reason));
    }
}
