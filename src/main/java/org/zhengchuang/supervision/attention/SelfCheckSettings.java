package org.zhengchuang.supervision.attention;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where on an entry looks like mere form (R54), as numbers that the factory may change.
 *
 * @param lateWorkingDays what is put down more working days afterwards is late
 * @param sameMinute so many entries for different members by one person in one minute
 * @param sameText the same text for so many members
 * @param sheetMembers a sheet of at least so many members in which everybody is perfect
 * @param ownWorkingDays so long only the branch itself sees a sign, to look into it first
 */
@Validated
@ConfigurationProperties("zhengchuang.self-check")
record SelfCheckSettings(
        @Min(1) @DefaultValue("3") int lateWorkingDays,
        @Min(2) @DefaultValue("5") int sameMinute,
        @Min(2) @DefaultValue("3") int sameText,
        @Min(2) @DefaultValue("10") int sheetMembers,
        @Min(0) @DefaultValue("5") int ownWorkingDays) {}
