package org.zhengchuang.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of every deployment in its own transaction. What the product brings along is deployed while nobody listens yet;
 * whoever wants to know of it asks the engine when the application is ready.
 */
@Component
class Deployments implements Deployer {

    private final ApplicationEventPublisher events;
    private volatile boolean heard;

    Deployments(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (heard && deployment.isNew()) {
            events.publishEvent(new ModelsDeployed(
                    deployment.getId(), List.copyOf(deployment.getResources().keySet())));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void everybodyListens() {
        heard = true;
    }
}
