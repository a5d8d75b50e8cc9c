package org.zhengchuang.deadlines.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.DateStories;
import org.zhengchuang.deadlines.Lights;
import org.zhengchuang.deadlines.board.Board.By;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** Puts names and addresses to what the board counts; pages, programs and the workbook ask it alike. */
@Component
class BoardView {

    private static final String PAGE = "/deadlines";

    /** The stages of {@code due-dates.dmn}, in their order. */
    static final List<String> STAGES = List.of(
            "LAUNCH", "PLANNING", "RUNNING", "SUPERVISION", "PUBLICITY", "REVIEW", "EVALUATION", "COMMENDATION");

    /**
     * Some rows, and how many there are.
     *
     * @param page from 0
     */
    record Slice(List<Shown> rows, long total, int page, int size) {

        public long pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    /**
     * One line of a table by person, branch, stage or department; each number has its rows behind it.
     *
     * @param id null where the duties belong to none
     * @param held of the duties that are theirs now
     * @param answered of those for whose being in time they answer
     */
    record Line(String id, String name, Counts held, Counts answered, Filter rows, Filter answeredRows) {

        public String at(State state) {
            return rows.in(state).at(PAGE);
        }

        public String answeredAt(State state) {
            return answeredRows.in(state).at(PAGE);
        }
    }

    /** By what the lines of a table are counted together; the name of its page in capitals. */
    enum Grouped {
        PEOPLE("person"),
        BRANCHES("branch"),
        STAGES("stage"),
        DEPARTMENTS("department");

        private final String column;

        Grouped(String column) {
            this.column = column;
        }

        /** The heading over what the lines are. */
        String title() {
            return "deadlines.column." + column;
        }
    }

    private final Board board;
    private final DateStories dateStories;
    private final Roster roster;
    private final Lights lights;

    BoardView(Board board, DateStories dateStories, Roster roster, Lights lights) {
        this.board = board;
        this.dateStories = dateStories;
        this.roster = roster;
        this.lights = lights;
    }

    Slice slice(Filter filter, Sight sight, int page, int size) {
        var rows = board.rows(filter, sight, page, size);
        var dates = dateStories.of(rows.stream().map(Row::id).toList());
        var shown = rows.stream()
                .map(reader(sight))
                .map(one -> one.with(dates.getOrDefault(one.row().id(), List.of())))
                .toList();
        return new Slice(shown, board.number(filter, sight), page, size);
    }

    Shown shown(Row row, Sight sight) {
        return reader(sight).apply(row);
    }

    /** Reads rows as they are now; the calendar is asked for once, however many there are. */
    Function<Row, Shown> reader(Sight sight) {
        var now = lights.now();
        return row -> {
            var dueOn = day(row.due());
            return new Shown(
                    row,
                    now.of(row.due(), row.behindOn()),
                    day(row.baselineDue()),
                    dueOn,
                    row.isOpen() && now.provisional(row.due()),
                    row.isOpen() && row.person().equals(sight.person()),
                    List.of());
        };
    }

    LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : local(moment).toLocalDate();
    }

    LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(board.zone()).toLocalDateTime();
    }

    List<Line> lines(Grouped by, Filter filter, Sight sight) {
        return switch (by) {
            case PEOPLE -> people(filter, sight);
            case BRANCHES -> branches(filter, sight);
            case STAGES -> stages(filter, sight);
            case DEPARTMENTS -> departments(filter, sight);
        };
    }

    /** One line per person who holds something or answers for something: whoever is late first. */
    List<Line> people(Filter filter, Sight sight) {
        var held = board.countsBy(By.PERSON, filter, sight);
        var answered = board.countsBy(By.ANSWERS, filter, sight);
        var ids = new TreeSet<>(held.keySet());
        ids.addAll(answered.keySet());
        var names = names(ids);
        return ids.stream()
                .map(id -> new Line(
                        id,
                        names.apply(id),
                        held.getOrDefault(id, Counts.NONE),
                        answered.getOrDefault(id, Counts.NONE),
                        filter.ofPerson(id),
                        filter.answeredBy(id)))
                .sorted(Comparator.comparing((Line line) -> -line.held().overdue())
                        .thenComparing(line -> -line.held().behind())
                        .thenComparing(line -> -line.held().open())
                        .thenComparing(Line::id))
                .toList();
    }

    private Function<String, String> names(TreeSet<String> ids) {
        var names = roster.members(ids).stream().collect(Collectors.toMap(Member::id, Member::name));
        return id -> names.getOrDefault(id, id);
    }

    List<Line> branches(Filter filter, Sight sight) {
        var names = roster.branches().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return lines(By.BRANCH, filter, sight, id -> names.getOrDefault(id, id), filter::ofBranch);
    }

    List<Line> departments(Filter filter, Sight sight) {
        var names = roster.departments().stream().collect(Collectors.toMap(Department::id, Department::name));
        return lines(By.DEPARTMENT, filter, sight, id -> names.getOrDefault(id, id), filter::ofDepartment);
    }

    /** In the order of the stages. */
    List<Line> stages(Filter filter, Sight sight) {
        return lines(By.STAGE, filter, sight, Function.identity(), filter::ofStage).stream()
                .sorted(Comparator.comparing(line -> STAGES.indexOf(line.id())))
                .toList();
    }

    /** Duties that belong to none are no line of their own: they have no rows behind them that a filter could name. */
    private List<Line> lines(
            By by, Filter filter, Sight sight, Function<String, String> names, Function<String, Filter> rows) {
        return board.countsBy(by, filter, sight).entrySet().stream()
                .filter(counted -> counted.getKey() != null)
                .map(counted -> new Line(
                        counted.getKey(),
                        names.apply(counted.getKey()),
                        counted.getValue(),
                        counted.getValue(),
                        rows.apply(counted.getKey()),
                        rows.apply(counted.getKey())))
                .toList();
    }
}
