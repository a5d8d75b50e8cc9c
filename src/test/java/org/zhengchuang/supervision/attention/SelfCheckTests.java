package org.zhengchuang.supervision.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.supervision.attention.SelfCheck.Entry;
import org.zhengchuang.supervision.attention.SelfCheck.Finding;
import org.zhengchuang.supervision.attention.SelfCheck.Kind;
import org.zhengchuang.supervision.attention.SelfCheck.Sheet;
import org.zhengchuang.supervision.attention.SelfCheck.Sign;

class SelfCheckTests {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 10);

    private final SelfCheck check = new SelfCheck(new SelfCheckSettings(3, 5, 3, 10, 5), WorkCalendars.shipped());

    @Test
    void whatIsPutDownWithinThreeWorkingDaysIsInTime() {
        assertThat(of(meeting(MONDAY, MONDAY.plusDays(3)))).isEmpty();
        assertThat(of(meeting(MONDAY.plusDays(3), MONDAY.plusDays(8))))
                .as("over a weekend")
                .isEmpty();
    }

    @Test
    void whatIsPutDownLaterIsToldOnceForTheDay() {
        assertThat(of(meeting(MONDAY, MONDAY.plusDays(4)), meeting(MONDAY, MONDAY.plusDays(4))))
                .containsExactly(new Finding(Sign.LATE, Kind.MEETING, 2, "2026-08-10", MONDAY.plusDays(4)));
    }

    @Test
    void fiveMembersPutDownByOnePersonInOneMinuteAreTold() {
        assertThat(of(targets(4, "M0102"))).isEmpty();
        assertThat(of(targets(5, "M0102")))
                .extracting(Finding::sign, Finding::number, Finding::detail)
                .containsExactly(tuple(Sign.SAME_MINUTE, 5, "2026-08-10 09:00"));
    }

    @Test
    void whatEachMemberPutsDownHimselfMayComeInTheSameMinute() {
        var entries = new ArrayList<Entry>();
        for (int member = 0; member < 9; member++) {
            entries.add(targets("M" + member, "M" + member, "目标" + member));
        }
        assertThat(of(entries.toArray(Entry[]::new))).isEmpty();
    }

    @Test
    void theSameTextForThreeMembersIsToldWhateverItsPunctuation() {
        assertThat(of(review("A", "认真学习理论，完成生产任务。"), review("B", "认真学习理论,完成生产任务")))
                .isEmpty();
        assertThat(of(
                        review("A", "认真学习理论，完成生产任务。"),
                        review("B", "认真学习理论,完成生产任务"),
                        review("C", "认真学习理论 完成生产任务"),
                        review("D", "本人带头攻关三项，还要补学新工艺。")))
                .extracting(Finding::sign, Finding::number, Finding::detail)
                .containsExactly(tuple(Sign.SAME_TEXT, 3, "认真学习理论，完成生产任务。"));
    }

    @Test
    void shortTextsAreAlikeByNature() {
        assertThat(of(review("A", "按时参加"), review("B", "按时参加"), review("C", "按时参加")))
                .isEmpty();
    }

    @Test
    void aLargeSheetInWhichEverybodyIsPerfectIsTold() {
        var at = at(MONDAY, 9);
        assertThat(check.of(
                        List.of(), List.of(new Sheet(1, 9, 9, at), new Sheet(2, 30, 29, at), new Sheet(3, 10, 10, at))))
                .containsExactly(new Finding(Sign.ALL_PERFECT, Kind.INSPECTION, 10, "3", MONDAY));
    }

    private List<Finding> of(Entry... entries) {
        return check.of(List.of(entries), List.of());
    }

    private static Entry meeting(LocalDate heldOn, LocalDate recordedOn) {
        return new Entry(Kind.MEETING, heldOn, at(recordedOn, 9), "M0102", null, null);
    }

    private static Entry[] targets(int members, String by) {
        var entries = new Entry[members];
        for (int member = 0; member < members; member++) {
            entries[member] = targets("M" + member, by, "目标" + member);
        }
        return entries;
    }

    private static Entry targets(String member, String by, String text) {
        return new Entry(Kind.TARGETS, null, at(MONDAY, 9), by, member, text);
    }

    private static Entry review(String member, String text) {
        return new Entry(Kind.SELF_REVIEW, null, at(MONDAY, member.charAt(0) - 'A'), member, member, text);
    }

    private static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atOffset(ZoneOffset.ofHours(8));
    }
}
