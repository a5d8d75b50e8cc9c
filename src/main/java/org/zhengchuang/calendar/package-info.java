/**
 * When things are due: the working-day calendar, its page, and the dates that are counted with it. It does not know what
 * is due; whoever owns the work says so.
 */
@ApplicationModule(
        displayName = "日历",
        allowedDependencies = {"engine"})
package org.zhengchuang.calendar;

import org.springframework.modulith.ApplicationModule;
