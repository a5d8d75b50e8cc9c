package org.zhengchuang.engine;

/**
 * A wait in a model: an intermediate message catch event, named like {@link #message()}. The wait is over when the facts
 * in our tables say so; it is asked after every piece of work of the same branch or campaign is committed, and again by
 * the deadline watch, so that no lost message leaves a process standing.
 */
public interface Wait {

    /** The name of the message in the model, such as {@code PlanningComplete}. */
    String message();

    /** Whether the facts have come in for which this instance waits. */
    boolean isOver(WaitingAt at);
}
