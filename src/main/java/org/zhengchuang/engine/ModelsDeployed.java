package org.zhengchuang.engine;

import java.util.List;

/** Models, tables or forms were deployed by the technical administrator, while the product ran. */
public record ModelsDeployed(String deploymentId, List<String> resources) implements DomainEvent {

    @Override
    public String subjectId() {
        return deploymentId;
    }
}
