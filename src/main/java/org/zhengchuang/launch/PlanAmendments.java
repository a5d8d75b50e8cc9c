package org.zhengchuang.launch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/**
 * Amends the implementation plan (修订实施方案) while the campaign runs: the office drafts the next version with its reason,
 * somebody else approves it, and with that every open duty is dated anew (R4). What has begun keeps its first day, what
 * has ended keeps both.
 */
@Component
class PlanAmendments {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    /** The days that the office wants for a stage. */
    record Days(String stage, LocalDate startsOn, LocalDate endsOn) {}

    /** A version that waits for its approval. */
    record Draft(int version, String reason, String draftedBy) {}

    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Roster roster;
    private final JdbcClient jdbc;

    PlanAmendments(Campaigns campaigns, Schedules schedules, Roster roster, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** The newest version where it is newer than the one in force. */
    Optional<Draft> waiting(String campaignId) {
        return jdbc.sql("""
            select version, reason, drafted_by from schedule
             where campaign_id = :campaign and approved_at is null
               and version = (select max(version) from schedule where campaign_id = :campaign)
            """).param("campaign", campaignId).query(Draft.class).optional();
    }

    @Transactional
    public void draft(String campaignId, List<Days> wanted, String reason, String actor) {
        var campaign = campaigns.get(campaignId);
        var inForce = schedules.inForce(campaignId);
        if (inForce.isEmpty() || !campaign.stage().isOpen()) {
            throw new Refusal("launch.amend.not-now", campaign.name());
        }
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("engine.reason-missing");
        }
        var amended = new ArrayList<Milestone>();
        for (var before : inForce) {
            var days = wanted.stream()
                    .filter(one -> before.stage().name().equals(one.stage()))
                    .findFirst()
                    .filter(one -> one.startsOn() != null && one.endsOn() != null)
                    .orElseThrow(() -> new Refusal("launch.amend.incomplete", name(before.stage())));
            amended.add(new Milestone(
                    before.stage(), days.startsOn(), days.endsOn(), before.departmentId(), before.personId()));
        }
        check(inForce, amended, campaign.stage(), campaign.anchorOn());
        if (amended.equals(inForce)) {
            throw new Refusal("launch.amend.nothing");
        }
        schedules.draft(campaignId, amended, reason.strip(), actor);
    }

    private void check(List<Milestone> inForce, List<Milestone> amended, CampaignStage now, LocalDate anchorOn) {
        LocalDate previousEnd = null;
        for (int i = 0; i < amended.size(); i++) {
            var before = inForce.get(i);
            var after = amended.get(i);
            var name = name(after.stage());
            if (now.reached(after.stage()) && !after.startsOn().equals(before.startsOn())) {
                throw new Refusal("launch.amend.begun", name, before.startsOn().toString());
            }
            if (after.stage().compareTo(now) < 0 && !after.endsOn().equals(before.endsOn())) {
                throw new Refusal("launch.amend.ended", name, before.endsOn().toString());
            }
            if (after.endsOn().isBefore(after.startsOn())) {
                throw new Refusal("launch.schedule.ends-before-start", name);
            }
            if (previousEnd != null && !after.startsOn().isAfter(previousEnd)) {
                throw new Refusal("launch.schedule.overlaps", name);
            }
            if (!after.endsOn().equals(before.endsOn()) && after.endsOn().isBefore(roster.today())) {
                throw new Refusal("launch.schedule.in-past", name);
            }
            previousEnd = after.endsOn();
        }
        if (previousEnd != null && previousEnd.isAfter(anchorOn)) {
            throw new Refusal("launch.schedule.after-anchor", anchorOn.toString());
        }
    }

    /** @param version the one that the approver has read; another may have been drafted since */
    @Transactional
    public void approve(String campaignId, int version, String actor) {
        var draft = waiting(campaignId)
                .filter(one -> one.version() == version)
                .orElseThrow(() -> new Refusal("launch.amend.other-version"));
        if (draft.draftedBy().equals(actor)) {
            throw new Refusal("launch.amend.own");
        }
        schedules.approveLatest(campaignId, actor);
    }

    private static Text name(CampaignStage stage) {
        return Text.of("campaign.stage." + stage);
    }
}
