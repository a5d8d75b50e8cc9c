package org.zhengchuang.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed process variable. Each process declares its own beside its key; a variable holds an id or a word that a
 * gateway reads, never a fact (facts live in tables).
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The three ids that place an instance; set at its start, and by them everything else is found. */
    public static final ProcessVariable<String> CAMPAIGN_ID = of("campaignId", String.class);

    public static final ProcessVariable<String> BRANCH_ID = of("branchId", String.class);
    public static final ProcessVariable<String> MEMBER_ID = of("memberId", String.class);

    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value seen from this scope, or {@code null} where there is none. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
