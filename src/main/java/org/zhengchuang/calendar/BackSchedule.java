package org.zhengchuang.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A campaign's timetable, counted back from its anchor: the day of the commendation (表彰), which is bound to an event
 * outside the campaign and stands fast (R55). The last stage ends on it, each other stage on the working day before the
 * next one starts. Nothing is stored; the office may try as many anchors as it likes.
 *
 * @param anchor the day of the commendation; where it is no working day, the last stage ends on the working day before
 * @param milestones the stages in the order in which they follow each other
 * @param slack how many working days are to spare before the first stage must start, today included: 0 where it must start
 *     today, or on the next working day where today is none; negative where it should have started already
 * @param impossible the keys of the stages whose first day has passed, and which would not get their full length
 * @param provisional whether the time from the first stage to the anchor reaches beyond the announced holidays, so that
 *     the dates may still change
 */
public record BackSchedule(
        LocalDate anchor, List<Milestone> milestones, int slack, List<String> impossible, boolean provisional) {

    private static final String RUNNING = "RUNNING";
    private static final String SUPERVISION = "SUPERVISION";

    public BackSchedule {
        milestones = List.copyOf(milestones);
        impossible = List.copyOf(impossible);
    }

    /** @param stages the stages in the order in which they follow each other, such as {@link StageLengths#inOrder()} */
    public static BackSchedule of(LocalDate anchor, List<StageLength> stages, LocalDate today, WorkCalendar calendar) {
        if (stages.stream().map(StageLength::key).distinct().count() != stages.size() || stages.isEmpty()) {
            throw new IllegalArgumentException("every stage is needed once, not " + stages);
        }
        var milestones = new ArrayDeque<Milestone>();
        var end = calendar.isWorkday(anchor) ? anchor : calendar.previousWorkday(anchor);
        for (int i = stages.size() - 1; i >= 0; i--) {
            var stage = stages.get(i);
            var start = calendar.plus(end, 1 - stage.workingDays());
            milestones.addFirst(new Milestone(stage.key(), start, end));
            end = calendar.previousWorkday(start);
        }
        var first = milestones.getFirst().startsOn();
        return new BackSchedule(
                anchor,
                List.copyOf(milestones),
                calendar.between(calendar.plus(today, 0), first),
                milestones.stream()
                        .filter(milestone -> milestone.startsOn().isBefore(today))
                        .map(Milestone::key)
                        .toList(),
                !first.datesUntil(anchor.plusDays(1)).allMatch(calendar::knows));
    }

    /** One stage's milestone; supervision has that of the running stage, beside which it runs. */
    public Milestone milestone(String key) {
        var asked = key.equals(SUPERVISION) ? RUNNING : key;
        return milestones.stream()
                .filter(milestone -> milestone.key().equals(asked))
                .findFirst()
                .map(milestone -> new Milestone(key, milestone.startsOn(), milestone.endsOn()))
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    public boolean possible() {
        return impossible.isEmpty();
    }
}
