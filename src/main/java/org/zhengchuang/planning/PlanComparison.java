package org.zhengchuang.planning;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/**
 * Compares a plan with the latest ones of the other branches (雷同, R15). A plan that is too like another is not forbidden:
 * its author writes why, and who signs and approves it sees the passages.
 */
@Component
class PlanComparison {

    /** The plan that it is most like. */
    record Near(String branch, Alike alike) {

        int percent() {
            return alike.percent();
        }

        String quoted() {
            return alike.passages().stream()
                    .map(passage -> "“" + passage + "”。")
                    .collect(Collectors.joining());
        }
    }

    private final Plans plans;
    private final Roster roster;
    private final PlanningSettings settings;
    private final MessageSource messages;

    PlanComparison(Plans plans, Roster roster, PlanningSettings settings, MessageSource messages) {
        this.plans = plans;
        this.roster = roster;
        this.settings = settings;
        this.messages = messages;
    }

    Optional<Near> nearest(Plan plan) {
        var text = text(plan);
        return plans.ofOthers(plan.campaignId(), plan.branchId()).stream()
                .map(other -> new Near(roster.branch(other.branchId()).name(), Alike.of(text, text(other))))
                .max(Comparator.comparing(Near::percent))
                .filter(near -> near.percent() >= settings.alikePercent());
    }

    /** The same for those who read the plan; null where it is like no other. */
    String sentence(Plan plan) {
        return nearest(plan)
                .map(near -> messages.getMessage(
                        "planning.view.alike",
                        new Object[] {
                            near.branch(),
                            near.percent(),
                            near.quoted(),
                            plan.sameReason() == null ? "" : plan.sameReason()
                        },
                        Locale.CHINA))
                .orElse(null);
    }

    /** What the branch wrote itself; titles and central tasks are the same for all. */
    private static String text(Plan plan) {
        return Stream.of(
                        Stream.of(plan.fromAbove(), plan.production(), plan.thinking(), plan.problems()),
                        plan.citations().stream().map(Plan.Citation::how),
                        plan.measures().stream().map(Plan.Measure::text))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }
}
