package org.zhengchuang.deadlines;

/**
 * Who oversees a branch for the departments (R51). Whoever knows the departments' responsibilities answers; the deadlines
 * only ask.
 */
public interface Overseer {

    /** The one person; never one of the branch's own committee. */
    String overseerOf(String branchId);
}
