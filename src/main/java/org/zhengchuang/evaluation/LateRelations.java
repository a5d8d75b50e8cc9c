package org.zhengchuang.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Prefills;

/**
 * A relation that is declared after the scorers were named keeps its scorer out all the same, until the Party committee has
 * decided (回避): he loses the nominee from his open sheet, and what he already gave does not count.
 */
@Component
class LateRelations {

    private final JdbcClient jdbc;
    private final Relations relations;
    private final Nominees nominees;
    private final Scorers scorers;
    private final TaskService tasks;
    private final Prefills prefills;

    LateRelations(
            JdbcClient jdbc,
            Relations relations,
            Nominees nominees,
            Scorers scorers,
            TaskService tasks,
            Prefills prefills) {
        this.jdbc = jdbc;
        this.relations = relations;
        this.nominees = nominees;
        this.scorers = scorers;
        this.tasks = tasks;
        this.prefills = prefills;
    }

    @EventListener
    void on(RelationDeclared declared) {
        var both = new HashSet<>(relations.of(Set.of(declared.memberId())).keySet());
        for (var campaign : undecided()) {
            var judging = scorers.of(campaign).stream().filter(both::contains).toList();
            if (!judging.isEmpty()) {
                scorers.recuse(judging, nominees.all(campaign));
                prefills.refresh(openSheets(campaign));
            }
        }
    }

    private List<String> undecided() {
        return jdbc.sql("""
                        select e.campaign_id from evaluation e
                         where not exists (select 1 from decision d where d.campaign_id = e.campaign_id)
                        """).query(String.class).list();
    }

    private List<String> openSheets(String campaign) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("Task_ScoreNominees")
                .processInstanceBusinessKey(campaign)
                .list()
                .stream()
                .map(Task::getId)
                .toList();
    }
}
