package org.zhengchuang.deadlines.reminders;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The ladder as it was deployed last. */
@Component
class LadderInForce implements Supplier<Ladder> {

    private final RepositoryService repository;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    LadderInForce(@Lazy RepositoryService repository, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Ladder get() {
        var dmn = engine.getObject().getDmnEngine();
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(Ladder.TABLE)
                .latestVersion()
                .singleResult()
                .getId();
        var table = parsed.computeIfAbsent(
                definition, id -> dmn.parseDecision(Ladder.TABLE, repository.getDecisionModel(id)));
        return new Ladder(question -> dmn.evaluateDecisionTable(table, question));
    }
}
