/**
 * Supervision (督促检查) of a branch in the running stage: cycles in which every member is inspected and nobody inspects
 * himself, checks on any day, the report to the secretary and his hearing. What is found goes on in {@code problem}, what
 * is common to several in {@code guidance}, talks and encouragement in {@code care}.
 */
@ApplicationModule(
        displayName = "督促检查",
        allowedDependencies = {"engine", "calendar", "roster", "campaign", "records", "deadlines"})
package org.zhengchuang.supervision;

import org.springframework.modulith.ApplicationModule;
