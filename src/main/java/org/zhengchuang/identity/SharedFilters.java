package org.zhengchuang.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What everybody finds on the left of Tasklist: his own tasks, those soon due, those overdue, and those of each stage,
 * the soonest due first. There is none over all tasks of a branch or the factory: Tasklist shows nobody what another
 * owes, and such a list would be slow; the board counts in tables.
 */
@Component
class SharedFilters {

    private record Shared(String name, int priority, String colour, UnaryOperator<TaskQuery> query) {}

    private static final String MINE = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusDays(3)}";

    private static final String STAGE_COLOUR = "#5b6470";

    private static final List<Shared> SHARED = List.of(
            new Shared("identity.filter.mine", 10, "#8c1c13", query -> query),
            new Shared(
                    "identity.filter.soon",
                    20,
                    "#b7791f",
                    query -> query.dueAfterExpression(NOW).dueBeforeExpression(SOON)),
            new Shared("identity.filter.overdue", 30, "#c53030", query -> query.dueBeforeExpression(NOW)),
            stage("launch", 41, "campaign", "launch", "owner-appointment", "receipt"),
            stage("planning", 42, "branch-campaign", "planning", "target-sheet"),
            stage("running", 43, "running", "measure-round", "measure-proposal", "measure"),
            stage("supervision", 44, "supervision", "problem", "guidance", "talk", "encouragement"),
            stage("oversight", 45, "department-oversight", "supervision-order"),
            stage("review", 46, "preliminary-review", "self-review"),
            stage("evaluation", 47, "evaluation"),
            stage("commendation", 48, "commendation", "branch-summary", "honour-revocation"));

    private static Shared stage(String name, int priority, String... processes) {
        return new Shared(
                "identity.filter.stage." + name,
                priority,
                STAGE_COLOUR,
                query -> query.processDefinitionKeyIn(processes));
    }

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;

    SharedFilters(FilterService filters, TaskService tasks, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** @return their ids */
    List<String> make() {
        return SHARED.stream().map(this::make).toList();
    }

    private String make(Shared shared) {
        // A filter's name is data and has one language: the product's first.
        var name = messages.getMessage(shared.name(), null, Locale.SIMPLIFIED_CHINESE);
        var existing = filters.createTaskFilterQuery().filterName(name).list();
        if (!existing.isEmpty()) {
            return existing.get(0).getId();
        }
        var mine = tasks.createTaskQuery().taskAssigneeExpression(MINE);
        var filter = filters.newTaskFilter(name)
                .setQuery(shared.query().apply(mine).orderByDueDate().asc())
                .setProperties(Map.of("priority", shared.priority(), "color", shared.colour(), "refresh", false));
        return filters.saveFilter(filter).getId();
    }
}
