package org.zhengchuang.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of every deployment, in its own transaction. What the product brings along is deployed while nobody listens yet,
 * and is told when the application is ready.
 */
@Component
class Deployments implements Deployer {

    private final ApplicationEventPublisher events;
    private final List<ModelsDeployed> untold = new ArrayList<>();
    private boolean ready;

    Deployments(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public synchronized void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var deployed = new ModelsDeployed(
                deployment.getId(), List.copyOf(deployment.getResources().keySet()));
        if (ready) {
            events.publishEvent(deployed);
        } else {
            untold.add(deployed);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void tellShipped() {
        ready = true;
        untold.forEach(events::publishEvent);
        untold.clear();
    }
}
