package org.zhengchuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
class WorkCalendarsTests {

    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final LocalDate NATIONAL_DAY_2027 = LocalDate.of(2027, 10, 1);

    @Autowired
    JdbcClient jdbc;

    @Test
    void aShutdownOfTheFactoryIsFree() {
        var calendars = calendars();
        var before = calendars.current();
        enter(LocalDate.of(2026, 7, 27), false, "停产检修");

        assertThat(before.isWorkday(LocalDate.of(2026, 7, 27))).isTrue();
        assertThat(calendars.current().isWorkday(LocalDate.of(2026, 7, 27))).isFalse();
        assertThat(calendars.current().plus(LocalDate.of(2026, 7, 24), 1)).isEqualTo(LocalDate.of(2026, 7, 28));
        assertThat(calendars.current().dayName(LocalDate.of(2026, 7, 27), Locale.CHINESE))
                .contains("停产检修");
    }

    @Test
    void theFactoryMayWorkOnAHoliday() {
        enter(LocalDate.of(2026, 10, 5), true, "国庆值班");

        assertThat(calendars().current().isWorkday(LocalDate.of(2026, 10, 5))).isTrue();
    }

    @Test
    void theSameDaysGiveTheSameCalendar() {
        var calendars = calendars();

        assertThat(calendars.current()).isSameAs(calendars.current());
    }

    @Test
    void aShutdownDoesNotMakeItsYearKnown() {
        enter(LocalDate.of(2027, 7, 26), false, "停产检修");

        assertThat(calendars().current().knows(LocalDate.of(2027, 7, 26))).isFalse();
    }

    @Test
    void aYearEnteredByHandIsKnown() {
        enter(NEW_YEAR_2027, false, "元旦");
        enter(NATIONAL_DAY_2027, false, "国庆节");

        var calendar = calendars().current();

        assertThat(calendar.knows(NATIONAL_DAY_2027)).isTrue();
        assertThat(calendar.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.knows(LocalDate.of(2027, 12, 31))).isFalse();
    }

    @Test
    void aFileAddsAYear() {
        var calendar = calendars(file(2027, "2027-02-05", "2027-02-12")).current();

        assertThat(calendar.knows(NATIONAL_DAY_2027)).isTrue();
        assertThat(calendar.plus(LocalDate.of(2027, 2, 4), 1)).isEqualTo(LocalDate.of(2027, 2, 15));
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
    }

    @Test
    void aFileReplacesAShippedYear() {
        var calendar = calendars(file(2026, "2026-02-16", "2026-02-23")).current();

        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 14))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> calendars(new FileSystemResource("calendar/2031.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("2031.json");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> calendars(file(2027, "2027-02-12", "2027-02-05")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the notice of 2027");
    }

    private WorkCalendars calendars(Resource... files) {
        return new WorkCalendars(jdbc, new CalendarSettings(List.of(files)));
    }

    private void enter(LocalDate day, boolean working, String name) {
        jdbc.sql("insert into calendar_day (on_day, working, name) values (?, ?, ?)")
                .params(day, working, name)
                .update();
    }

    private static Resource file(int year, String from, String to) {
        return new ByteArrayResource(
                """
                {"source": "the notice", "licence": "none", "years": [{"year": %d, "published": [], "holidays": [
                  {"name": "春节", "english": "Spring Festival", "from": "%s", "to": "%s"}]}]}
                """.formatted(year, from, to).getBytes(StandardCharsets.UTF_8), "the notice of " + year);
    }
}
