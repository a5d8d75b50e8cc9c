package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * Checks on any day (平时检查, R20): the campaign office, the branch's secretary, or a department's named person looks at a
 * branch while its supervision runs, beside its cycles.
 */
@Component
public class SpotChecks {

    public static final int LONGEST_OCCASION = 500;

    /** The spot check that a part of supervision.bpmn is about. */
    static final ProcessVariable<String> SPOT_CHECK_ID = ProcessVariable.of("spotCheckId", String.class);

    private static final Set<FactoryPost> MAY_ORDER = Set.of(
            FactoryPost.CAMPAIGN_OFFICE,
            FactoryPost.CAMPAIGN_OFFICE_STAFF,
            FactoryPost.LEADING_GROUP_LEADER,
            FactoryPost.LEADING_GROUP_MEMBER);

    record SpotCheck(String id, String campaignId, String branchId, String occasion, String orderedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Campaigns campaigns;
    private final Roster roster;
    private final Instances instances;
    private final Inspections inspections;
    private final ApplicationEventPublisher events;

    SpotChecks(
            JdbcClient jdbc,
            Clock clock,
            Campaigns campaigns,
            Roster roster,
            Instances instances,
            Inspections inspections,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.campaigns = campaigns;
        this.roster = roster;
        this.instances = instances;
        this.inspections = inspections;
        this.events = events;
    }

    /**
     * @return the id of the spot check; its task is the orderer's
     * @throws Refusal where he may not, or supervision does not run in the branch
     */
    @Transactional
    public String order(String branchId, String occasion, String person) {
        var branch = roster.branch(branchId);
        if (!mayOrder(branchId, person)) {
            throw new Refusal("supervision.spot-check.not-yours", branch.name());
        }
        var campaignId = campaigns
                .open()
                .orElseThrow(() -> new Refusal("supervision.spot-check.not-running", branch.name()))
                .id();
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into spot_check (id, campaign_id, branch_id, occasion, ordered_by, ordered_at)
                        values (:id, :campaignId, :branchId, :occasion, :person, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("occasion", occasion.strip())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        var told =
                instances.tellApart("SpotCheckOrdered", campaignId + "/" + branchId, Map.of(SPOT_CHECK_ID.name(), id));
        if (told == 0) {
            throw new Refusal("supervision.spot-check.not-running", branch.name());
        }
        events.publishEvent(new SpotCheckOrdered(campaignId, branchId, id, occasion.strip()));
        return id;
    }

    /** The branch's secretary, the leading group and its office, a department's named person. */
    public boolean mayOrder(String branchId, String person) {
        return roster.secretaryOn(branchId, roster.today()).equals(person)
                || roster.postsOf(person).stream().anyMatch(MAY_ORDER::contains)
                || roster.departments().stream()
                        .map(Department::id)
                        .anyMatch(department -> roster.departmentPersonOn(department, roster.today())
                                .equals(person));
    }

    SpotCheck get(String id) {
        return jdbc.sql("select id, campaign_id, branch_id, occasion, ordered_by from spot_check where id = :id")
                .param("id", id)
                .query(SpotCheck.class)
                .single();
    }

    String checkerOf(String id) {
        return roster.actingFor(get(id).orderedBy(), roster.today())
                .orElseGet(() -> roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today()));
    }

    void record(SpotCheck check, LocalDate checkedOn, String summary, Collection<Look> looks, String by) {
        int found = inspections.record(
                new Inspections.Occasion(check.campaignId(), check.branchId(), null, check.id(), checkedOn, by), looks);
        jdbc.sql("""
                        update spot_check set checked_by = :by, checked_on = :on, summary = :summary, recorded_at = :now
                         where id = :id
                        """)
                .param("by", by)
                .param("on", checkedOn)
                .param("summary", summary.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("id", check.id())
                .update();
        events.publishEvent(
                new SpotChecked(check.campaignId(), check.branchId(), check.id(), checkedOn, looks.size(), found));
    }
}
