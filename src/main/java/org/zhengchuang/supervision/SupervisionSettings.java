package org.zhengchuang.supervision;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the minutes say in words only ("定期", "明显进步", "共性"), as numbers that the factory may change.
 *
 * @param cycleMonths how long a cycle is
 * @param leadWorkingDays so many working days before its end a cycle's inspection opens, to leave time for the report
 * @param progressPoints from so many points above one's own last cycle on, progress is encouraged (R34)
 * @param fallPoints from so many points below one's own last cycle on, somebody talks with him (R32)
 * @param missedStudies so many meetings and activities missed in a cycle, and not made up for, ask for a talk (R32)
 * @param commonMembers the same kind of problem in so many members of a branch is common (R23)
 * @param commonBranches and so in so many branches
 */
@Validated
@ConfigurationProperties("zhengchuang.supervision")
public record SupervisionSettings(
        @Min(1) @DefaultValue("1") int cycleMonths,
        @Min(1) @DefaultValue("10") int leadWorkingDays,
        @Min(1) @DefaultValue("20") int progressPoints,
        @Min(1) @DefaultValue("40") int fallPoints,
        @Min(1) @DefaultValue("2") int missedStudies,
        @Min(2) @DefaultValue("3") int commonMembers,
        @Min(2) @DefaultValue("3") int commonBranches) {}
