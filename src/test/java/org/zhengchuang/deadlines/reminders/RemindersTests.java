package org.zhengchuang.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.notices.NoticeContent;
import org.zhengchuang.notices.Notices;

/** Who is told on which day; the sample's people: M0102 owns the campaign in B01, M0101 is his secretary. */
@ReminderTest
class RemindersTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    MessageSource messages;

    private OwedDuties duties;

    @BeforeEach
    void nothingIsOwed() {
        for (var table : List.of("reminder", "delivery", "notice", "duty")) {
            jdbc.sql("delete from " + table).update();
        }
        duties = new OwedDuties(jdbc);
    }

    /**
     * Due on the last Thursday before the spring festival of 2026: it is free from 15 to 23 February, and the Saturdays
     * 14 and 28 February are worked.
     */
    @Test
    void countsWorkingDaysOverSpringFestivalAndMakeUpWeekends() {
        duties.owe("M0102", "B01", LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 12));
        assertThat(tellEveryDay(LocalDate.of(2026, 2, 8), LocalDate.of(2026, 3, 6)))
                .isEqualToIgnoringNewLines("""
                        02-09 M0102 NEAR
                        02-11 M0102 NEAR
                        02-12 M0102 DUE
                        02-13 M0102 OVERDUE, M0101 ESCALATED
                        02-14 M0102 OVERDUE
                        02-24 M0102 OVERDUE, M1122 ESCALATED
                        02-25 M0102 OVERDUE
                        02-26 M0102 OVERDUE, M0101 ESCALATED, M1111 ESCALATED
                        03-04 M0102 OVERDUE, M0101 ESCALATED, M1122 ESCALATED, M1111 ESCALATED
                        """.strip());
    }

    /** Somebody with the power set a Saturday: it is the Friday that counts, and on the Monday it is overdue. */
    @Test
    void aDateThatIsNoWorkingDayCountsAsTheLastOneBefore() {
        var saturday = LocalDate.of(2026, 3, 14);
        duties.owe("M0102", "B01", saturday.minusDays(20), saturday);
        assertThat(tellEveryDay(saturday.minusDays(1), saturday.plusDays(2))).isEqualToIgnoringNewLines("""
                        03-13 M0102 DUE
                        03-16 M0102 OVERDUE, M0101 ESCALATED
                        """.strip());
    }

    private String tellEveryDay(LocalDate first, LocalDate last) {
        var days = new StringJoiner("\n");
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            var told = toldOn(day);
            if (!told.isEmpty()) {
                days.add(day.toString().substring(5) + " " + String.join(", ", told));
            }
        });
        return days.toString();
    }

    /** Whom the passes of a whole day tell, in the order of the ladder. */
    private List<String> toldOn(LocalDate day) {
        for (int hour : List.of(0, 7, 9, 17)) {
            clock.itIs(day, hour);
            reminders.remind();
        }
        return jdbc.sql("""
                        select concat(person, ' ', kind) from reminder where told_at >= :from and told_at < :until
                         order by case audience when 'PERSON' then 1 when 'SECRETARY' then 2 when 'DEPARTMENT' then 3 else 4 end,
                                  duty_id
                        """)
                .param("from", day.atStartOfDay(MovedClock.ZONE).toOffsetDateTime())
                .param("until", day.plusDays(1).atStartOfDay(MovedClock.ZONE).toOffsetDateTime())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyIsToldAtNight() {
        duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        clock.itIs(DUE, 7);
        reminders.remind();
        assertThat(count("reminder")).isZero();
        clock.itIs(DUE, 8);
        reminders.remind();
        assertThat(count("reminder")).isEqualTo(1);
    }

    /** The product did not run on the third day before; the day after it tells what is left to do, once. */
    @Test
    void aMissedStepIsMadeUpForAndAnOvertakenOneIsNot() {
        duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        assertThat(toldOn(calendars.current().plus(DUE, -2))).containsExactly("M0102 NEAR");
        assertThat(toldOn(calendars.current().plus(DUE, 4)))
                .as("only the last step for each: M0102's fourth day, the secretary's first, the department's third")
                .containsExactly("M0102 OVERDUE", "M0101 ESCALATED", "M1122 ESCALATED");
    }

    @Test
    void aStepIsTakenOnceWhoeverOwesTheDutyAndHowOftenItIsReturned() {
        var near = calendars.current().plus(DUE, -3);
        var duty = duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        assertThat(toldOn(near)).containsExactly("M0102 NEAR");

        duties.handOver(duty, "M0103");
        clock.itIs(near, 15);
        reminders.remind();
        assertThat(count("reminder"))
                .as("the step is not taken again for his successor")
                .isEqualTo(1);

        duties.close(duty, near);
        duties.owe("M0103", "B01", near, DUE);
        assertThat(toldOn(near.plusDays(1))).as("returned with the old date").isEmpty();
        assertThat(toldOn(calendars.current().plus(DUE, -1))).containsExactly("M0103 NEAR");
    }

    @Test
    void anExtensionStartsTheLadderAnewForTheNewDate() {
        var duty = duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        assertThat(toldOn(DUE)).containsExactly("M0102 DUE");
        var later = calendars.current().plus(DUE, 6);
        duties.move(duty, later);
        assertThat(toldOn(calendars.current().plus(DUE, 1))).isEmpty();
        assertThat(toldOn(calendars.current().plus(later, -3))).containsExactly("M0102 NEAR");
        assertThat(toldOn(later)).containsExactly("M0102 DUE");
        duties.move(duty, DUE);
        assertThat(toldOn(calendars.current().plus(later, 1)))
                .as("what was told of the first date is not told again")
                .containsExactly("M0102 OVERDUE", "M0101 ESCALATED", "M1122 ESCALATED", "M1111 ESCALATED");
    }

    @Test
    void twentyDutiesAreOneNotice() {
        for (int i = 0; i < 20; i++) {
            duties.owe(
                    "M0102",
                    "B01",
                    DUE.minusDays(20),
                    i < 15 ? DUE : calendars.current().plus(DUE, 1));
        }
        clock.itIs(DUE);
        reminders.remind();
        var id = jdbc.sql("select id from notice").query(String.class).single();
        var notice = notices.find(id).orElseThrow();
        assertThat(messages.getMessage(notice.title(), Locale.CHINA)).contains("20 项");
        assertThat(notices.count(notice)).isEqualTo(20);
        assertThat(notices.lines(notice, 3))
                .hasSize(3)
                .allSatisfy(line -> assertThat(messages.getMessage(line.text(), Locale.CHINA))
                        .contains("示例任务", "2026-03-12", "今天到期"));
    }

    @Test
    void aNoticeTellsHowTheDateCameAbout() {
        var duty = duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        var later = calendars.current().plus(DUE, 2);
        duties.extend(duty, later, "M0101");
        try {
            clock.itIs(later);
            reminders.remind();
            var notice = notices.find(jdbc.sql("select id from notice")
                            .query(String.class)
                            .single())
                    .orElseThrow();
            assertThat(messages.getMessage(notices.lines(notice, 1).get(0).text(), Locale.CHINA))
                    .contains("期限 " + later, "首次期限 " + DUE, "延到 " + later, "批准");
        } finally {
            jdbc.sql("delete from extension").update();
        }
    }

    /** His own duty is no escalation to himself; what belongs to no branch goes to the campaign office. */
    @Test
    void nobodyIsToldOfHimselfAsSomebodyAbove() {
        duties.owe("M0101", "B01", DUE.minusDays(20), DUE);
        assertThat(toldOn(calendars.current().plus(DUE, 1))).containsExactly("M0101 OVERDUE");
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from duty").update();
        duties.owe("M1110", null, DUE.minusDays(20), DUE);
        assertThat(toldOn(calendars.current().plus(DUE, 3))).containsExactly("M1110 OVERDUE", "M1116 ESCALATED");
    }

    @Test
    void whatIsDoneIsNotRemindedOfAndStandsAsDone() {
        var duty = duties.owe("M0102", "B01", DUE.minusDays(20), DUE);
        clock.itIs(DUE);
        reminders.remind();
        duties.close(duty, DUE);
        assertThat(toldOn(calendars.current().plus(DUE, 1))).isEmpty();
        var notice = notices.find(
                        jdbc.sql("select id from notice").query(String.class).single())
                .orElseThrow();
        assertThat(notices.lines(notice, 9))
                .extracting(NoticeContent.Line::done)
                .containsExactly(true);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
