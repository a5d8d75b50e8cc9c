package org.zhengchuang.deadlines.reminders;

/** Where a duty is looked at: by whoever owes it in Tasklist, by others as its story. */
final class DutyPaths {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private DutyPaths() {}

    static String of(String dutyId, boolean own) {
        return own ? TASK + dutyId : "/deadlines/duties/" + dutyId;
    }
}
