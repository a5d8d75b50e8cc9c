package org.zhengchuang.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.AskAgain;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * Exemptions (豁免): the only way not to be counted (R21, R35). The branch asks, somebody above it decides, and what the
 * member still owes is closed with the reason. Each request lives in an instance of exemption.bpmn.
 */
@Component
public class Exemptions {

    /** The request that an instance of {@code exemption} is about. */
    static final ProcessVariable<String> EXEMPTION_REQUEST_ID = ProcessVariable.of("exemptionRequestId", String.class);

    private static final int LONGEST_REASON = 1000;
    private static final int SHORTEST_REASON = 5;

    record Request(String id, String campaignId, String branchId, String memberId, String reason, String requestedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Campaigns campaigns;
    private final Steps steps;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Exemptions(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            Campaigns campaigns,
            Steps steps,
            Instances instances,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.campaigns = campaigns;
        this.steps = steps;
        this.instances = instances;
        this.events = events;
    }

    /** Whether he may ask for the members of this branch: its committee, and the campaign office. */
    public boolean mayRequest(String branchId, String person) {
        return roster.committee(branchId).stream()
                        .anyMatch(member -> member.id().equals(person))
                || roster.secretaryOn(branchId, roster.today()).equals(person)
                || roster.postsOf(person).contains(FactoryPost.CAMPAIGN_OFFICE);
    }

    /** @throws Refusal where he may not, the member is another branch's, is exempt, or no reason is given */
    @Transactional
    public void request(String branchId, String memberId, String reason, String person) {
        var branch = roster.branch(branchId);
        if (!mayRequest(branchId, person)) {
            throw new Refusal("campaign.exemption.not-yours", branch.name());
        }
        var campaignId = campaigns
                .open()
                .orElseThrow(() -> new Refusal("campaign.exemption.no-campaign"))
                .id();
        var member = roster.member(memberId);
        if (!branchId.equals(member.branchId())) {
            throw new Refusal("campaign.exemption.foreign", member.name());
        }
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("campaign.exemption.reason", LONGEST_REASON);
        }
        if (isExemptOrAsked(campaignId, memberId)) {
            throw new Refusal("campaign.exemption.twice", member.name());
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into exemption_request (id, campaign_id, branch_id, member_id, reason, requested_by,
                                                       requested_at)
                        values (:id, :campaignId, :branchId, :memberId, :reason, :person, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("memberId", memberId)
                .param("reason", reason.strip())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "exemption",
                campaignId + "/" + branchId,
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId,
                        EXEMPTION_REQUEST_ID.name(), id));
        events.publishEvent(new ExemptionRequested(campaignId, branchId, memberId, reason.strip(), person));
    }

    private boolean isExemptOrAsked(String campaignId, String memberId) {
        return jdbc.sql("""
                                select (select count(*) from exemption
                                         where campaign_id = :campaignId and member_id = :memberId)
                                     + (select count(*) from exemption_request
                                         where campaign_id = :campaignId and member_id = :memberId and granted is null)
                                """)
                        .param("campaignId", campaignId)
                        .param("memberId", memberId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Request get(String id) {
        return jdbc.sql("""
                        select id, campaign_id, branch_id, member_id, reason, requested_by from exemption_request
                         where id = :id
                        """).param("id", id).query(Request.class).single();
    }

    /** The next office above the branch that neither asked nor is asked for. */
    String deciderOf(String id) {
        var request = get(id);
        return roster.superiorOf(
                request.branchId(),
                new HashSet<>(List.of(
                        request.requestedBy(),
                        request.memberId(),
                        roster.secretaryOn(request.branchId(), roster.today()))));
    }

    void decide(Request request, boolean granted, String opinion, String by) {
        jdbc.sql("""
                        update exemption_request set granted = :granted, opinion = :opinion, decided_by = :by,
                               decided_at = :now where id = :id
                        """)
                .param("granted", granted)
                .param("opinion", opinion)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", request.id())
                .update();
        if (granted) {
            exempt(request, by);
        } else {
            events.publishEvent(
                    new ExemptionDeclined(request.campaignId(), request.branchId(), request.memberId(), opinion, by));
        }
    }

    private void exempt(Request request, String by) {
        jdbc.sql("""
                        insert into exemption (campaign_id, member_id, reason, approved_by, approved_at)
                        values (:campaignId, :memberId, :reason, :by, :now)
                        """)
                .param("campaignId", request.campaignId())
                .param("memberId", request.memberId())
                .param("reason", request.reason())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        steps.leave(request.memberId(), request.branchId(), request.reason());
        events.publishEvent(
                new MemberExempted(request.campaignId(), request.branchId(), request.memberId(), request.reason(), by));
        events.publishEvent(new AskAgain());
    }
}
