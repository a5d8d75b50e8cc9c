package org.zhengchuang.planning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/** A plan as those who decide on it read it in their forms. */
@Component
class PlanView {

    private final Roster roster;
    private final MessageSource messages;

    PlanView(Roster roster, MessageSource messages) {
        this.roster = roster;
        this.messages = messages;
    }

    Map<String, Object> of(Plan plan) {
        var view = new HashMap<String, Object>();
        view.put("branch", roster.branch(plan.branchId()).name());
        view.put("drafter", roster.member(plan.draftedBy()).name());
        view.put("version", String.valueOf(plan.version()));
        view.put("fromAbove", plan.fromAbove());
        view.put("production", plan.production());
        view.put(
                "thinking",
                messages.getMessage(
                        "planning.view.thinking", new Object[] {plan.thinking(), plan.thinkingSource()}, Locale.CHINA));
        view.put("problems", plan.problems());
        view.put("measures", plan.measures().stream().map(this::line).collect(Collectors.joining("\n")));
        return view;
    }

    private String line(Plan.Measure measure) {
        return messages.getMessage(
                "planning.view.measure",
                new Object[] {
                    measure.text(),
                    messages.getMessage("planning.direction." + measure.direction(), null, Locale.CHINA),
                    measure.centralTask(),
                    roster.member(measure.responsible()).name(),
                    measure.due().toString(),
                    measure.target()
                },
                Locale.CHINA);
    }
}
