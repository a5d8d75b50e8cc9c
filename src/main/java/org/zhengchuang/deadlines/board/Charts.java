package org.zhengchuang.deadlines.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.deadlines.board.Board.By;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * What people would rather look at than read: who is loaded with what in the coming weeks, how much was overdue when, and
 * the stages on a line. The page shows each as a table; the drawing takes its numbers from there.
 */
@Component
class Charts {

    private static final String PAGE = "/deadlines";
    private static final int WEEKS_AHEAD = 6;
    private static final int WEEKS_BACK = 12;
    private static final int PEOPLE = 20;

    /** A number with the rows behind it. */
    record Cell(long number, String at) {}

    record Week(LocalDate from, LocalDate to) {}

    /** What one person has before him: overdue, and due in each of the weeks. */
    record Load(String id, String name, Cell overdue, List<Cell> weeks) {

        long total() {
            return overdue.number() + weeks.stream().mapToLong(Cell::number).sum();
        }
    }

    /** @param people those with the most before them, {@code of} so many who have anything */
    record Loads(List<Week> weeks, List<Load> people, int of) {}

    /** A stage on the timeline. {@code days} are working days. */
    record Span(String stage, LocalDate from, LocalDate to, int days, boolean provisional, Counts counts, String at) {}

    private final Board board;
    private final Roster roster;
    private final WorkCalendars calendars;
    private final Campaigns campaigns;
    private final Schedules schedules;

    Charts(Board board, Roster roster, WorkCalendars calendars, Campaigns campaigns, Schedules schedules) {
        this.board = board;
        this.roster = roster;
        this.calendars = calendars;
        this.campaigns = campaigns;
        this.schedules = schedules;
    }

    Loads load(Filter filter, Sight sight) {
        var monday = roster.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = IntStream.range(0, WEEKS_AHEAD)
                .mapToObj(week ->
                        new Week(monday.plusWeeks(week), monday.plusWeeks(week).plusDays(6)))
                .toList();
        var overdue = board.countsBy(By.PERSON, filter.due(null, null), sight);
        var byWeek = weeks.stream()
                .map(week -> board.countsBy(By.PERSON, filter.due(week.from(), week.to()), sight))
                .toList();
        var people = new TreeMap<String, Load>();
        overdue.keySet().forEach(id -> people.put(id, load(id, filter, overdue, weeks, byWeek)));
        people.values().removeIf(load -> load.total() == 0);
        var most = people.values().stream()
                .sorted(Comparator.comparing(Load::total).reversed())
                .limit(PEOPLE)
                .toList();
        var names = roster.members(most.stream().map(Load::id).toList()).stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        return new Loads(
                weeks,
                most.stream()
                        .map(load -> new Load(
                                load.id(), names.getOrDefault(load.id(), load.id()), load.overdue(), load.weeks()))
                        .toList(),
                people.size());
    }

    /** In the week at hand, what is overdue already is not counted once more. */
    private static Load load(
            String id, Filter filter, Map<String, Counts> overdue, List<Week> weeks, List<Map<String, Counts>> byWeek) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < weeks.size(); i++) {
            var counts = byWeek.get(i).getOrDefault(id, Counts.NONE);
            var rows = filter.ofPerson(id).due(weeks.get(i).from(), weeks.get(i).to());
            cells.add(new Cell(
                    counts.open() - counts.overdue(), rows.in(State.AHEAD).at(PAGE)));
        }
        var rows = filter.ofPerson(id).due(null, null).in(State.OVERDUE);
        return new Load(id, id, new Cell(overdue.get(id).overdue(), rows.at(PAGE)), cells);
    }

    /** On the Sundays of the last weeks, and today. */
    Map<LocalDate, Long> overdue(Filter filter, Sight sight) {
        var today = roster.today();
        var sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        var days = new ArrayList<LocalDate>();
        for (int week = WEEKS_BACK - 1; week >= 0; week--) {
            days.add(sunday.minusWeeks(week));
        }
        return board.overdueAt(days, filter, sight);
    }

    /** The stages of the chosen campaign, or of the one under way; empty before its plan is approved. */
    List<Span> timeline(Filter filter, Sight sight) {
        var campaign = filter.campaign() == null ? campaigns.open() : campaigns.find(filter.campaign());
        return campaign.map(Campaign::id).map(id -> timeline(id, filter, sight)).orElse(List.of());
    }

    private List<Span> timeline(String campaignId, Filter filter, Sight sight) {
        var counts = board.countsBy(By.STAGE, filter, sight);
        return schedules.inForce(campaignId).stream()
                .map(milestone -> span(milestone, counts, filter))
                .toList();
    }

    private Span span(Milestone milestone, Map<String, Counts> counts, Filter filter) {
        var calendar = calendars.current();
        var stage = milestone.stage().name();
        return new Span(
                stage,
                milestone.startsOn(),
                milestone.endsOn(),
                calendar.between(milestone.startsOn().minusDays(1), milestone.endsOn()),
                !calendar.knows(milestone.endsOn()),
                counts.getOrDefault(stage, Counts.NONE),
                filter.ofStage(stage).in(State.OPEN).at(PAGE));
    }
}
