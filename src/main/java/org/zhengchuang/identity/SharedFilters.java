package org.zhengchuang.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;

/**
 * What everybody finds on the left of Tasklist: his own tasks, those soon due, those overdue, and those of each stage,
 * the soonest due first; and a branch's committee those of its branch. There is none over the factory: such a list would
 * be slow, and the board counts in tables.
 */
@Component
class SharedFilters {

    private record Shared(String name, int priority, String colour, UnaryOperator<TaskQuery> query) {}

    private static final String MINE = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${deadlines.nearUntil()}";

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
            stage("running", 43, "running", "measure-round", "measure-proposal", "measure", "plan-measure", "activity"),
            stage("supervision", 44, "supervision", "instruction", "problem", "guidance", "talk", "encouragement"),
            stage("oversight", 45, "department-oversight", "supervision-order"),
            stage("review", 46, "preliminary-review", "self-review"),
            stage("evaluation", 47, "evaluation", "objection"),
            stage("commendation", 48, "commendation", "branch-summary", "honour-revocation"));

    private static final Shared BRANCH = new Shared("identity.filter.branch", 15, "#2b6cb0", query -> query);

    private static final String BRANCH_ID = ProcessVariable.BRANCH_ID.name();

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

    /** 本支部: what is open in one branch, as far as its reader may see it. Answers the filter's id. */
    String makeOf(String branchId) {
        return save(
                filters.newTaskFilter(name(BRANCH)),
                BRANCH,
                tasks.createTaskQuery().processVariableValueEquals(BRANCH_ID, branchId));
    }

    /** One that is there from an earlier release says from now on what this one says. */
    private String make(Shared shared) {
        var name = name(shared);
        var filter = filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
        return save(filter, shared, tasks.createTaskQuery().taskAssigneeExpression(MINE));
    }

    /** A filter's name is data and has one language: the product's first. */
    private String name(Shared shared) {
        return messages.getMessage(shared.name(), null, Locale.SIMPLIFIED_CHINESE);
    }

    private String save(Filter filter, Shared shared, TaskQuery over) {
        filter.setQuery(shared.query().apply(over).orderByDueDate().asc());
        filter.setProperties(Map.of("priority", shared.priority(), "color", shared.colour(), "refresh", false));
        return filters.saveFilter(filter).getId();
    }
}
