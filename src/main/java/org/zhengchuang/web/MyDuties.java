package org.zhengchuang.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.DateStories;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.deadlines.Light;
import org.zhengchuang.deadlines.Lights;
import org.zhengchuang.engine.Matters;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** What a person owes, from the ledger of duties, the soonest due first; one row is one task. */
@Component
class MyDuties {

    /**
     * A duty as the home page shows it.
     *
     * @param subject whom it is about where that is not the reader himself: the branch, the member, or both; and what, where
     *     he may owe several of the same
     * @param due the last day, or null where the model gives none
     * @param days until then; negative once it has passed
     * @param progress how far work on many has come; null where nobody counts
     * @param dates how it came by its date; empty where that is the first one
     */
    record Item(
            String id,
            String name,
            String subject,
            LocalDate due,
            long days,
            Light light,
            Text progress,
            List<Text> dates) {}

    private final Duties duties;
    private final DateStories dateStories;
    private final Roster roster;
    private final Lights lights;
    private final Matters matters;

    MyDuties(Duties duties, DateStories dateStories, Roster roster, Lights lights, Matters matters) {
        this.duties = duties;
        this.dateStories = dateStories;
        this.roster = roster;
        this.lights = lights;
        this.matters = matters;
    }

    List<Item> of(String person) {
        return items(duties.openOf(person), person);
    }

    /** These duties as this person sees them. */
    List<Item> items(List<Duty> open, String reader) {
        var branches = roster.branches().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        var ids = Stream.concat(Stream.of(reader), open.stream().map(Duty::memberId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var members = roster.members(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var dates = dateStories.of(open.stream().map(Duty::id).toList());
        var about = matters.of(open.stream()
                .filter(duty -> reader.equals(duty.person()) && matters.areToldOf(duty.task()))
                .map(Duty::id)
                .toList());
        var now = lights.now();
        var reading = members.get(reader);
        var ownBranch = reading == null || areOfSeveralBranches(open) ? null : reading.branchId();
        return open.stream()
                .map(duty -> item(
                        duty,
                        now,
                        Stream.of(subject(duty, branches, members, reader, ownBranch), about.get(duty.id()))
                                .filter(words -> words != null && !words.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        dates.getOrDefault(duty.id(), List.of())))
                .toList();
    }

    private static Item item(Duty duty, Lights.Now now, String subject, List<Text> dates) {
        var due = duty.due() == null ? null : now.day(duty.due());
        return new Item(
                duty.id(),
                duty.name(),
                subject,
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(now.day(now.at()), due),
                now.of(duty.due(), duty.behindOn()),
                duty.progressTotal() == null
                        ? null
                        : Text.of("deadlines.progress", duty.progressDone(), duty.progressTotal()),
                dates);
    }

    /** Whoever does the same for twelve branches is told of each which it is, of his own as well. */
    private static boolean areOfSeveralBranches(List<Duty> open) {
        return open.stream()
                        .map(Duty::branchId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** @param ownBranch goes without saying; null where none does */
    private static String subject(
            Duty duty, Map<String, String> branches, Map<String, Member> members, String reader, String ownBranch) {
        var branch = Objects.equals(duty.branchId(), ownBranch) ? null : branches.get(duty.branchId());
        var member = reader.equals(duty.memberId()) ? null : members.get(duty.memberId());
        return Stream.of(branch, member == null ? null : member.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
