/**
 * 规划: the branch conveys the notice, drafts a plan that grasps both ends, has it signed and approved, and every member
 * confirms his own targets.
 */
@ApplicationModule(
        displayName = "规划",
        allowedDependencies = {"engine", "roster", "records", "campaign"})
package org.zhengchuang.planning;

import org.springframework.modulith.ApplicationModule;
