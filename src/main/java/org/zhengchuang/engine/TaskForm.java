package org.zhengchuang.engine;

import java.util.Set;

/**
 * What one user task means: which record its form is bound to, what the form shows when the task is opened, and what a
 * submission does. There is exactly one for every user task of every model, a package-private component in the stage
 * it belongs to, and the same for every start event that has a form.
 *
 * <p>The record is checked with Bean Validation before {@link #submit} is called; what only the rules can tell is
 * checked there and thrown as a {@link Refusal}. All runs in the transaction that completes the task.
 *
 * @param <F> the record that a submission is bound to
 */
public interface TaskForm<F> {

    /** The id of the user task (or start event) in its model, such as {@code Task_DraftPlan}. */
    String task();

    /** The record that a submission is bound to. */
    Class<F> form();

    /**
     * What the form holds when it is opened: everything the system knows, so that nobody types it. A record or map that
     * becomes JSON; the submission has the same shape, with the answers filled in.
     */
    default Object prefill(TaskContext task) {
        return java.util.Map.of();
    }

    /**
     * The field of what the form shows that tells on somebody's list which of several of the same this is, such as {@code
     * title}; null where nobody has several, or branch and member tell it.
     */
    default String matter() {
        return null;
    }

    /**
     * The fields that are sealed, such as {@code candidates.votesFor}: the audit keeps the submission without them. What
     * nobody but few may read at all does not belong in a form, whose content stays in the engine's history.
     */
    default Set<String> sealed() {
        return Set.of();
    }

    /**
     * Stores what was submitted and answers with the words that the model's gateways ask for.
     *
     * @throws Refusal where a rule does not allow it
     */
    Routing submit(F form, TaskContext task);
}
