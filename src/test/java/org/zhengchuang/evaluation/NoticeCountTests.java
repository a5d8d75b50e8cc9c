package org.zhengchuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendarFixture;

/** Whatever comes in and whenever it is concluded, a notice is up for five working days on which nothing was open. */
class NoticeCountTests {

    private final WorkCalendar calendar = WorkCalendarFixture.plainWeeks();

    @Property
    void aPauseNeverShortensTheNotice(
            @ForAll @IntRange(min = 0, max = 730) int posted,
            @ForAll @IntRange(min = 0, max = 9) int pausedAfter,
            @ForAll @IntRange(min = 0, max = 40) int pausedFor) {
        var postedOn = LocalDate.of(2026, 1, 1).plusDays(posted);
        var end = NoticeCount.end(calendar, postedOn);
        var pausedFrom = postedOn.plusDays(pausedAfter);
        if (pausedFrom.isAfter(end)) {
            return;
        }
        var resumedOn = pausedFrom.plusDays(pausedFor);
        var newEnd = NoticeCount.goesOn(calendar, postedOn, end, pausedFrom, resumedOn);

        assertThat(newEnd).isAfterOrEqualTo(end);
        // Open days: after the posting and before the pause, and after the day on which it was concluded.
        var lastBefore = pausedFrom.minusDays(1).isBefore(postedOn) ? postedOn : pausedFrom.minusDays(1);
        int before = calendar.between(postedOn, lastBefore);
        int after = newEnd.isAfter(resumedOn) ? calendar.between(resumedOn, newEnd) : 0;
        assertThat(before + after).isGreaterThanOrEqualTo(NoticeCount.WORKING_DAYS);
    }

    @Property
    void aCorrectionIsUpForTheWholeTimeAgain(
            @ForAll @IntRange(min = 0, max = 730) int posted, @ForAll @IntRange(min = 0, max = 60) int correctedAfter) {
        var postedOn = LocalDate.of(2026, 1, 1).plusDays(posted);
        var end = NoticeCount.end(calendar, postedOn);
        var correctedOn = postedOn.plusDays(correctedAfter);
        var newEnd = NoticeCount.startsAgain(calendar, end, correctedOn);
        assertThat(calendar.between(correctedOn, newEnd)).isGreaterThanOrEqualTo(NoticeCount.WORKING_DAYS);
        assertThat(newEnd).isAfterOrEqualTo(end);
    }
}
