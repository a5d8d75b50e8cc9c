package org.zhengchuang.engine;

/**
 * Something that happened and is worth remembering: a record that says to whom, and why. Published with Spring's
 * {@code ApplicationEventPublisher} by the module in which it happened; others listen and are never called. Who did it
 * and when is added by whoever listens: the signed-in user and the clock.
 */
public interface DomainEvent {

    /** The campaign it belongs to, or {@code null} where it belongs to none (a change of the roster, say). */
    default String campaignId() {
        return null;
    }

    /** The branch it concerns, or {@code null}. */
    default String branchId() {
        return null;
    }

    /** The member or other subject it concerns, or {@code null}. */
    default String subjectId() {
        return null;
    }
}
