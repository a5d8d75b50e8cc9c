package org.zhengchuang.engine;

import java.util.function.Function;

/**
 * Who waits: the ids of its business key, and on demand any variable of the instance.
 *
 * @param branchId null at factory level
 * @param memberId null at factory or branch level
 */
public record WaitingAt(String campaignId, String branchId, String memberId, Function<String, Object> variables) {

    public <T> T variable(ProcessVariable<T> variable) {
        return variable.type().cast(variables.apply(variable.name()));
    }
}
