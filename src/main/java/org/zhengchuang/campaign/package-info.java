/**
 * The campaign (活动) itself: its stages, milestones and rule book, the gates between the stages, and the count of who
 * has been reached. It asks the roster who there is, and the calendar when; the stages ask it, and it knows none of them.
 */
@ApplicationModule(
        displayName = "活动",
        allowedDependencies = {"engine", "roster", "calendar"})
package org.zhengchuang.campaign;

import org.springframework.modulith.ApplicationModule;
