package org.zhengchuang.deadlines;

import java.util.Optional;

/**
 * Counts the progress of one kind of task from the facts in the stage's own tables; a stage that has work on many people
 * gives a bean of this. Opinions are not asked.
 */
public interface ProgressOfTask {

    /** The id of the user task in its model. */
    String task();

    /** How far this duty has come; nothing where there is nobody to do it for. */
    Optional<Progress> of(Duty duty);
}
