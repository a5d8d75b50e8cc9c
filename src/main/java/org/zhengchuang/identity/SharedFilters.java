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
 * What everybody finds on the left of Tasklist: his own tasks, those soon due, those overdue, the soonest due first. There
 * is none over all tasks of the factory: such a list is slow and helps nobody, our own pages count in tables.
 */
@Component
class SharedFilters {

    private record Shared(String name, int priority, String colour, UnaryOperator<TaskQuery> query) {}

    private static final String MINE = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusDays(3)}";

    private static final List<Shared> SHARED = List.of(
            new Shared("identity.filter.mine", 10, "#8c1c13", query -> query),
            new Shared(
                    "identity.filter.soon",
                    20,
                    "#b7791f",
                    query -> query.dueAfterExpression(NOW).dueBeforeExpression(SOON)),
            new Shared("identity.filter.overdue", 30, "#c53030", query -> query.dueBeforeExpression(NOW)));

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
