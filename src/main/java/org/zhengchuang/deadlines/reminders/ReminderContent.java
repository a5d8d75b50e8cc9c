package org.zhengchuang.deadlines.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.deadlines.DateStories;
import org.zhengchuang.engine.Text;
import org.zhengchuang.notices.NoticeContent;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The lines of a reminder: one for each duty, as it stands when somebody reads it. */
@Component
class ReminderContent implements NoticeContent {

    static final String SOURCE = "reminder";

    private record Told(
            String id,
            String name,
            String branchId,
            String memberId,
            String person,
            LocalDate dueOn,
            String audience,
            boolean done) {}

    private final JdbcClient jdbc;
    private final Roster roster;
    private final DateStories dateStories;
    private final WorkCalendars calendars;
    private final Clock clock;

    ReminderContent(JdbcClient jdbc, Roster roster, DateStories dateStories, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.dateStories = dateStories;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Line> lines(String noticeId, int most) {
        var told = jdbc.sql("""
                        select d.id, d.name, d.branch_id, d.member_id, d.person, r.due_on, r.audience,
                               case when d.closed_at is null then false else true end as done
                          from reminder r join duty d on d.id = r.duty_id where r.notice_id = :notice
                         order by case when r.audience = 'PERSON' then 0 else 1 end, r.due_on, d.branch_id, d.id
                         fetch next :most rows only
                        """)
                .param("notice", noticeId)
                .param("most", most)
                .query(Told.class)
                .list();
        var names = roster
                .members(told.stream()
                        .flatMap(one -> Stream.of(one.person(), one.memberId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        var branches = roster.branches().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        var dates = dateStories.of(told.stream().map(Told::id).toList());
        var calendar = calendars.current();
        var today = LocalDate.now(clock);
        return told.stream()
                .map(one -> {
                    var about = Stream.of(
                                    branches.get(one.branchId()),
                                    names.get(one.memberId()),
                                    one.audience().equals(Audience.PERSON.name()) ? null : names.get(one.person()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining(" "));
                    int late = Ladder.step(calendar, one.dueOn(), today);
                    var text = one.done()
                            ? Text.of(
                                    "deadlines.reminder.line.done",
                                    one.name(),
                                    about,
                                    one.dueOn().toString())
                            : Text.of(
                                    "deadlines.reminder.line." + (late > 0 ? "late" : "open"),
                                    one.name(),
                                    about,
                                    one.dueOn().toString(),
                                    Math.abs(late));
                    return new Line(
                            withDates(text, dates.get(one.id())),
                            DutyPaths.of(one.id(), one.audience().equals(Audience.PERSON.name())),
                            one.done());
                })
                .toList();
    }

    /** How the date came about, where it was ever moved or was to be. */
    private static Text withDates(Text line, List<Text> dates) {
        return dates == null ? line : Text.of("deadlines.reminder.line.dates", line, Text.list(dates));
    }

    @Override
    public int count(String noticeId) {
        return jdbc.sql("select count(*) from reminder where notice_id = :notice")
                .param("notice", noticeId)
                .query(Integer.class)
                .single();
    }
}
