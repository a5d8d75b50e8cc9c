package org.zhengchuang.audit;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters, when the product starts, the deployments of models that have come since: its own at an upgrade, say. */
@Component
class Deployments {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Writer writer;
    private final Names names;

    Deployments(RepositoryService repository, JdbcClient jdbc, Writer writer, Names names) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.writer = writer;
        this.names = names;
    }

    @EventListener(ApplicationReadyEvent.class)
    void enterNew() {
        var told = jdbc.sql("select subject_id from ledger where kind in ('DeploymentRecorded', 'ModelsDeployed')")
                .query(String.class)
                .set();
        repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
                .filter(deployment -> !told.contains(deployment.getId()))
                .forEach(this::enter);
    }

    private void enter(Deployment deployment) {
        var models = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .list();
        var details = new Details(names::of)
                .with("deployment", deployment.getId())
                .with("count", models.size())
                .with("at", deployment.getDeploymentTime().toInstant())
                .with(
                        "models",
                        models.stream()
                                .map(model -> model.getKey() + " v" + model.getVersion())
                                .sorted()
                                .toList());
        writer.write(new Draft("DeploymentRecorded", details).about(deployment.getId(), null), null);
    }
}
