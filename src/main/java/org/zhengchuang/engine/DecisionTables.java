package org.zhengchuang.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The decision tables ({@code .dmn} below {@code processes/}), in which the office changes a rule: asked in the version
 * that was deployed last. An answer leaves no row in the engine's history; whoever asks keeps what came of it. A table
 * answers from its inputs alone, so that its answers are remembered: reading a table of seventy lines for every task that is
 * opened was a quarter of a campaign's work.
 */
@Component
public class DecisionTables {

    private static final int MOST_REMEMBERED = 10_000;

    private record Question(String definitionId, Map<String, Object> facts) {}

    private final RepositoryService repository;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    DecisionTables(@Lazy RepositoryService repository, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /**
     * @param table the decision's id, which is also the name of its file
     * @param facts what the table's inputs are called, and how they stand; every input must be there, and may be null
     * @return the lines that apply, in the order of the table: name of the output to its entry
     */
    public List<Map<String, Object>> ask(String table, Map<String, Object> facts) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (answers.size() >= MOST_REMEMBERED) {
            answers.clear();
        }
        return answers.computeIfAbsent(
                new Question(definition.getId(), new HashMap<>(facts)), question -> answer(table, question));
    }

    private List<Map<String, Object>> answer(String table, Question question) {
        var decision = parsed.computeIfAbsent(question.definitionId(), id -> parse(table, id));
        return engine.getObject()
                .getDmnEngine()
                .evaluateDecisionTable(decision, question.facts())
                .getResultList();
    }

    /** As a command of the engine: outside of one it does not know its own configuration while it reads a model. */
    private DmnDecision parse(String table, String definitionId) {
        var configuration = engine.getObject();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        configuration.getDmnEngine().parseDecision(table, repository.getDecisionModel(definitionId)));
    }
}
