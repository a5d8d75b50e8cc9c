package org.zhengchuang.campaign.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** A campaign as a page and the REST API show it: with its stages, their dates, and what each gate still lacks. */
@Component
class CampaignView {

    /**
     * A stage of the campaign.
     *
     * @param state {@code done}, {@code current} or {@code ahead}
     * @param startsOn by the plan in force; null before its approval
     */
    record StageView(CampaignStage stage, String name, String state, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * A rule of a gate.
     *
     * @param source where the rule comes from
     * @param missing what is still missing, by name, as far as the reader may see it
     * @param elsewhere how much more is missing in branches that are not his
     */
    record RuleView(String demand, String source, boolean met, List<String> missing, int elsewhere) {}

    record GateView(Gate gate, boolean open, OffsetDateTime passedAt, List<RuleView> rules) {}

    /** A whole campaign; {@code nextGate} is the one it stands before, null when it has passed all. */
    record Whole(Campaign campaign, List<StageView> stages, List<GateView> gates, Gate nextGate) {}

    private final Gates gates;
    private final Schedules schedules;
    private final CampaignAccess access;
    private final Roster roster;
    private final MessageSource messages;

    CampaignView(Gates gates, Schedules schedules, CampaignAccess access, Roster roster, MessageSource messages) {
        this.gates = gates;
        this.schedules = schedules;
        this.access = access;
        this.roster = roster;
        this.messages = messages;
    }

    Whole of(Campaign campaign, Locale language) {
        var milestones = schedules.inForce(campaign.id());
        var stages = Arrays.stream(CampaignStage.values())
                .filter(CampaignStage::isOpen)
                .map(stage -> stage(campaign, stage, milestones, language))
                .toList();
        var gateViews = Arrays.stream(Gate.values())
                .map(gate -> gate(campaign.id(), gate, language))
                .toList();
        var next = gateViews.stream()
                .filter(gate -> gate.passedAt() == null)
                .map(GateView::gate)
                .findFirst();
        return new Whole(campaign, stages, gateViews, next.orElse(null));
    }

    private StageView stage(Campaign campaign, CampaignStage stage, List<Milestone> milestones, Locale language) {
        var milestone = milestones.stream().filter(one -> one.stage() == stage).findFirst();
        var state = campaign.stage() == stage ? "current" : campaign.stage().reached(stage) ? "done" : "ahead";
        return new StageView(
                stage,
                messages.getMessage("campaign.stage." + stage, null, language),
                state,
                milestone.map(Milestone::startsOn).orElse(null),
                milestone.map(Milestone::endsOn).orElse(null));
    }

    /** What a passed gate once asked is not asked again: people have joined and left since. */
    private GateView gate(String campaignId, Gate gate, Locale language) {
        var state = gates.state(campaignId, gate);
        boolean passed = state.passedAt() != null;
        var rules =
                state.rules().stream().map(rule -> rule(rule, passed, language)).toList();
        return new GateView(gate, passed || state.isOpen(), state.passedAt(), rules);
    }

    /** Who is behind elsewhere is nobody's business but of those who look after the whole. */
    private RuleView rule(Gates.RuleState rule, boolean passed, Locale language) {
        var missing = passed ? List.<Text>of() : rule.missing();
        var own = access.readsAll()
                ? missing
                : missing.stream().filter(this::isOwn).toList();
        return new RuleView(
                in(language, rule.demand()),
                in(language, rule.source()),
                passed || rule.isMet(),
                own.stream().map(text -> in(language, text)).toList(),
                missing.size() - own.size());
    }

    /** What is missing names its branch, where it belongs to one. */
    private boolean isOwn(Text missing) {
        var own = access.ownBranch();
        return access.reads(own)
                && missing.arguments().contains(roster.branch(own).name());
    }

    private String in(Locale language, Text text) {
        return messages.getMessage(text, language);
    }
}
