package org.zhengchuang.deadlines.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.deadlines.Lights;

/**
 * Asks the ledger for the board. Rows, their number, and every count are one condition over one table, so that they cannot
 * disagree; nothing is counted in memory, and nothing is read that is not shown.
 */
@Component
class Board {

    private static final String ROWS = """
        select d.id, d.task, d.name, d.process, d.campaign_id, d.branch_id, b.name as branch_name, d.member_id,
               case when d.member_id = d.person then null else s.name end as subject_name,
               coalesce(d.department_id, b.department_id) as department_id, e.name as department_name, d.stage,
               d.person, p.name as person_name,
               d.answers_for, case when d.answers_for = d.person then null else a.name end as answers_for_name,
               d.baseline_due, d.due, d.extensions, d.returns, d.opened_at, d.closed_at, d.outcome,
               d.progress_done, d.progress_total, d.behind_on,
               exists (select 1 from extension x where x.duty_id = d.id and x.granted is null
                        and x.lapsed_at is null) as asked
          from (%s) d
          left join branch b on b.id = d.branch_id
          left join department e on e.id = coalesce(d.department_id, b.department_id)
          left join member p on p.id = d.person
          left join member a on a.id = d.answers_for
          left join member s on s.id = d.member_id
        """;

    /** Overdue first, then by the date in force; what is closed comes after what is open. */
    private static final String ORDER =
            " order by case when d.closed_at is null then 0 else 1 end, d.due nulls last, d.opened_at, d.id";

    /** The same where all rows are open, and closed_at null in all of them: the index duty_by_due has this order. */
    private static final String OPEN_ORDER = " order by d.closed_at, d.due nulls last, d.opened_at, d.id";

    private static final String COUNTS = """
        count(*) as all_of_them,
        count(case when %s then 1 end) as open, count(case when %s then 1 end) as overdue,
        count(case when %s then 1 end) as behind, count(case when %s then 1 end) as near,
        count(case when %s then 1 end) as no_date, count(case when %s then 1 end) as on_time,
        count(case when %s then 1 end) as late, count(case when %s then 1 end) as cancelled,
        count(case when %s then 1 end) as counted,
        sum(case when %s then d.extensions else 0 end) as extensions
        """.formatted(
                    State.OPEN.condition(),
                    State.OVERDUE.condition(),
                    State.BEHIND.condition(),
                    State.NEAR.condition(),
                    State.NO_DATE.condition(),
                    State.ON_TIME.condition(),
                    State.LATE.condition(),
                    State.CANCELLED.condition(),
                    State.COUNTED.condition(),
                    State.COUNTED.condition());

    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate stream;
    private final WorkCalendars calendars;
    private final Lights lights;
    private final Clock clock;

    Board(DataSource source, WorkCalendars calendars, Lights lights, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        var rowByRow = new JdbcTemplate(source);
        rowByRow.setFetchSize(FETCHED_AT_ONCE);
        this.stream = new NamedParameterJdbcTemplate(rowByRow);
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    List<Row> rows(Filter filter, Sight sight, int page, int size) {
        var parameters = parameters(filter, sight);
        parameters.put("size", size);
        parameters.put("skipped", (long) page * size);
        var some = "select d.* from duty d where " + where(filter, sight) + order(filter)
                + " offset :skipped rows fetch next :size rows only";
        return jdbc.query(ROWS.formatted(some) + order(filter), parameters, new DataClassRowMapper<>(Row.class));
    }

    /** Every row, one after the other, however many there are. */
    @Transactional(readOnly = true)
    public void each(Filter filter, Sight sight, Consumer<Row> reader) {
        var mapper = new DataClassRowMapper<>(Row.class);
        var all = "select d.* from duty d where " + where(filter, sight);
        stream.query(ROWS.formatted(all) + order(filter), parameters(filter, sight), row -> {
            reader.accept(mapper.mapRow(row, 0));
        });
    }

    Optional<Row> row(String id, Sight sight) {
        var parameters = parameters(Filter.none(), sight);
        parameters.put("id", id);
        var one = "select d.* from duty d where d.id = :id and " + sight.condition();
        return jdbc.query(ROWS.formatted(one), parameters, new DataClassRowMapper<>(Row.class)).stream()
                .findFirst();
    }

    long number(Filter filter, Sight sight) {
        return jdbc.queryForObject(
                "select count(*) from duty d where " + where(filter, sight), parameters(filter, sight), Long.class);
    }

    /** Of these, how many stand how; the filter's own states do not count here. */
    Counts counts(Filter filter, Sight sight) {
        var any = filter.in();
        return jdbc.queryForObject(
                "select " + COUNTS + " from duty d where " + where(any, sight),
                parameters(any, sight),
                (row, number) -> counts(row));
    }

    /** The same for each person who holds one, each branch, each stage, or each department. */
    Map<String, Counts> countsBy(By by, Filter filter, Sight sight) {
        var any = filter.in();
        var counted = new LinkedHashMap<String, Counts>();
        jdbc.query(
                "select " + by.column() + " as what, " + COUNTS + " from duty d"
                        + (by == By.DEPARTMENT ? " left join branch b on b.id = d.branch_id" : "") + " where "
                        + where(any, sight) + " group by " + by.column() + " order by what",
                parameters(any, sight),
                row -> {
                    counted.put(row.getString("what"), counts(row));
                });
        return counted;
    }

    /** By what duties are counted together. */
    enum By {
        PERSON("d.person"),
        ANSWERS("d.answers_for"),
        BRANCH("d.branch_id"),
        STAGE("d.stage"),
        DEPARTMENT("coalesce(d.department_id, b.department_id)");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("all_of_them"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("behind"),
                row.getLong("near"),
                row.getLong("no_date"),
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("cancelled"),
                row.getLong("counted"),
                row.getLong("extensions"));
    }

    /** How many were overdue at these moments, by the date that is in force now. */
    Map<LocalDate, Long> overdueAt(List<LocalDate> days, Filter filter, Sight sight) {
        var any = filter.in();
        var overdue = new LinkedHashMap<LocalDate, Long>();
        for (var day : days) {
            var parameters = parameters(any, sight);
            parameters.put("then", calendars.current().endOf(day, zone()));
            overdue.put(
                    day,
                    jdbc.queryForObject(
                            "select count(*) from duty d where " + where(any, sight)
                                    + " and d.due < :then and (d.closed_at is null or d.closed_at > :then)",
                            parameters,
                            Long.class));
        }
        return overdue;
    }

    /** How often the date of each of these duties has changed; those whose date never did are left out. */
    Map<String, Integer> changes(List<String> ids) {
        var changes = new HashMap<String, Integer>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select duty_id, count(*) as times from duty_date where duty_id in (:ids) group by duty_id",
                    Map.of("ids", ids),
                    row -> {
                        changes.put(row.getString("duty_id"), row.getInt("times"));
                    });
        }
        return changes;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String order(Filter filter) {
        var open = EnumSet.of(State.OPEN, State.OVERDUE, State.BEHIND, State.NEAR, State.AHEAD, State.NO_DATE);
        return !filter.state().isEmpty() && open.containsAll(filter.state()) ? OPEN_ORDER : ORDER;
    }

    private static String where(Filter filter, Sight sight) {
        var conditions = new ArrayList<String>();
        conditions.add(sight.condition());
        add(conditions, filter.campaign(), "d.campaign_id = :campaign");
        add(conditions, filter.person(), "d.person = :person");
        add(conditions, filter.answers(), "d.answers_for = :answers");
        add(conditions, filter.branch(), "d.branch_id = :branch");
        add(
                conditions,
                filter.department(),
                "(d.department_id = :department"
                        + " or d.branch_id in (select b.id from branch b where b.department_id = :department))");
        add(conditions, filter.stage(), "d.stage = :stage");
        add(conditions, filter.from(), "d.due >= :from");
        add(conditions, filter.to(), "d.due <= :to");
        if (!filter.state().isEmpty()) {
            conditions.add(filter.state().stream()
                    .map(state -> "(" + state.condition() + ")")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, Object given, String condition) {
        if (given != null) {
            conditions.add(condition);
        }
    }

    private Map<String, Object> parameters(Filter filter, Sight sight) {
        var now = lights.now();
        var all = new HashMap<String, Object>();
        all.put("now", now.at());
        all.put("today", now.day(now.at()));
        all.put("nearUntil", now.nearUntil());
        all.put("me", sight.person());
        all.put("myBranch", sight.branch());
        all.put("myDepartments", sight.departments());
        all.put("campaign", filter.campaign());
        all.put("person", filter.person());
        all.put("answers", filter.answers());
        all.put("branch", filter.branch());
        all.put("department", filter.department());
        all.put("stage", filter.stage());
        all.put(
                "from",
                filter.from() == null
                        ? null
                        : filter.from().atStartOfDay(zone()).toOffsetDateTime());
        all.put("to", filter.to() == null ? null : now.calendar().endOf(filter.to(), zone()));
        return all;
    }
}
