package org.zhengchuang.engine;

import java.util.List;

/** Models, tables or forms were deployed: with a new version of the product, or by the technical administrator. */
public record ModelsDeployed(String deploymentId, List<String> resources) implements DomainEvent {

    @Override
    public String subjectId() {
        return deploymentId;
    }
}
