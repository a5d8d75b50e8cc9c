package org.zhengchuang.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A campaign (创先争优活动): opened by the campaign office, led through its stages by the process {@code campaign}, and at
 * its end archived, or stopped with a reason. Theme and central tasks are its data: the product knows no year.
 *
 * @param id the business key, such as {@code 2026}
 * @param theme the year's theme (主题)
 * @param centralTasks the Party's and the factory's central tasks (中心任务), one a line, which measures serve (R43)
 * @param anchorOn the day of commendation from which all dates are scheduled backwards (R55)
 */
public record Campaign(
        String id,
        String name,
        String theme,
        String centralTasks,
        LocalDate anchorOn,
        CampaignStage stage,
        String startedBy,
        OffsetDateTime startedAt,
        String stoppedReason,
        OffsetDateTime endedAt) {}
