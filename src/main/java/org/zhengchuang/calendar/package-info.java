/**
 * When things are due: the working-day calendar, and the dates that are counted with it. It does not know what is due;
 * whoever owns the work says so.
 */
@ApplicationModule(
        displayName = "日历",
        allowedDependencies = {})
package org.zhengchuang.calendar;

import org.springframework.modulith.ApplicationModule;
