package org.zhengchuang.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.AskAgain;
import org.zhengchuang.engine.Refusal;

/** The campaigns, and the few ways in which one changes. */
@Component
public class Campaigns {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Campaigns(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Newest first. */
    public List<Campaign> all() {
        return jdbc.sql("select * from campaign order by started_at desc")
                .query(Campaign.class)
                .list();
    }

    public Optional<Campaign> find(String id) {
        return jdbc.sql("select * from campaign where id = :id")
                .param("id", id)
                .query(Campaign.class)
                .optional();
    }

    /** @throws Refusal where there is no such campaign */
    public Campaign get(String id) {
        return find(id).orElseThrow(() -> new Refusal("campaign.unknown", id));
    }

    /** The campaign that is under way, if any. */
    public Optional<Campaign> open() {
        return all().stream().filter(campaign -> campaign.stage().isOpen()).findFirst();
    }

    /**
     * Opens a campaign in its launch stage.
     *
     * @param year names it; a second campaign of one year gets a number behind it
     * @throws Refusal while another is under way: a person answers for one campaign at a time
     */
    public Campaign open(
            int year, String name, String theme, String centralTasks, LocalDate anchorOn, String startedBy) {
        open().ifPresent(other -> {
            throw new Refusal("campaign.already-open", other.name());
        });
        var sameYear = (int) all().stream()
                .filter(campaign ->
                        campaign.id().equals("" + year) || campaign.id().startsWith(year + "-"))
                .count();
        var campaign = new Campaign(
                sameYear == 0 ? "" + year : year + "-" + (sameYear + 1),
                name,
                theme,
                centralTasks,
                anchorOn,
                CampaignStage.LAUNCH,
                startedBy,
                OffsetDateTime.now(clock),
                null,
                null);
        jdbc.sql("""
            insert into campaign (id, name, theme, central_tasks, anchor_on, stage, started_by, started_at)
            values (:id, :name, :theme, :centralTasks, :anchorOn, 'LAUNCH', :startedBy, :startedAt)
            """).paramSource(new Opening(campaign)).update();
        events.publishEvent(new CampaignStarted(campaign.id(), name, theme, anchorOn));
        return campaign;
    }

    /** The columns of a new campaign. */
    private record Opening(
            String id,
            String name,
            String theme,
            String centralTasks,
            LocalDate anchorOn,
            String startedBy,
            OffsetDateTime startedAt) {

        Opening(Campaign campaign) {
            this(
                    campaign.id(),
                    campaign.name(),
                    campaign.theme(),
                    campaign.centralTasks(),
                    campaign.anchorOn(),
                    campaign.startedBy(),
                    campaign.startedAt());
        }
    }

    /**
     * From here on one transaction at a time goes on for the campaign, until it ends. An update that changes nothing, because
     * PostgreSQL's {@code for update} also waits for whoever has put down a row that refers to the campaign: two who did
     * that and then come here would wait for each other.
     */
    public void takeTurns(String id) {
        jdbc.sql("update campaign set name = name where id = :id")
                .param("id", id)
                .update();
    }

    /** Whether the day of the commendation may still be moved: until a plan that counts from it is approved. */
    public boolean anchorMoves(Campaign campaign) {
        return campaign.stage() == CampaignStage.LAUNCH
                && jdbc.sql("select count(*) from schedule where campaign_id = :id and approved_at is not null")
                                .param("id", campaign.id())
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** @throws Refusal once a plan is approved, into the past, and without a reason */
    @Transactional
    public void moveAnchor(String id, LocalDate anchorOn, String reason, LocalDate today) {
        var campaign = get(id);
        if (!anchorMoves(campaign)) {
            throw new Refusal("campaign.anchor.fixed", campaign.name());
        }
        if (!anchorOn.isAfter(today)) {
            throw new Refusal("campaign.anchor.range");
        }
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("engine.reason-missing");
        }
        jdbc.sql("update campaign set anchor_on = :anchorOn where id = :id")
                .param("anchorOn", anchorOn)
                .param("id", id)
                .update();
        events.publishEvent(new AnchorMoved(id, campaign.anchorOn(), anchorOn, reason.strip()));
    }

    void enter(String id, CampaignStage stage) {
        var campaign = get(id);
        if (campaign.stage() == stage) {
            return;
        }
        var ended = stage.isOpen() ? null : OffsetDateTime.now(clock);
        jdbc.sql("update campaign set stage = :stage, ended_at = :ended where id = :id")
                .param("stage", stage.name())
                .param("ended", ended, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
        events.publishEvent(new StageEntered(id, campaign.stage(), stage));
        events.publishEvent(new AskAgain());
    }

    void keepReason(String id, String reason) {
        jdbc.sql("update campaign set stopped_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
        events.publishEvent(new CampaignStopped(id, reason));
    }
}
