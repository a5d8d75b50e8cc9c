package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * How a duty came by its date, told in short wherever the date is shown (R52): the first date, and every later one with who
 * asked for it and who allowed it; also what was asked for and not granted, or not yet. Of an open duty whose date lies
 * beyond the announced holidays, that too.
 */
@Component
public class DateStories {

    private record Dated(
            String id, String continues, OffsetDateTime baselineDue, OffsetDateTime due, OffsetDateTime closedAt) {}

    private record Turn(OffsetDateTime at, Text text) {}

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Lights lights;
    private final Clock clock;

    DateStories(JdbcClient jdbc, Roster roster, Lights lights, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.lights = lights;
        this.clock = clock;
    }

    /** Phrases, the oldest first, by duty; none of a duty whose date is certain, and nobody ever moved or wanted to move. */
    public Map<String, List<Text>> of(Collection<String> dutyIds) {
        if (dutyIds.isEmpty()) {
            return Map.of();
        }
        var chain = new HashMap<String, Dated>();
        var shownAs = shownAs(dutyIds, chain);
        var asked = in(
                "select * from extension where duty_id in (:ids) and lapsed_at is null",
                shownAs.keySet(),
                Extension.class);
        var moved = in(
                "select * from duty_date where duty_id in (:ids) and cause <> 'EXTENDED'",
                shownAs.keySet(),
                DutyDate.class);
        var names = names(asked, moved);
        var turns = new LinkedHashMap<String, List<Turn>>();
        asked.forEach(request -> turns.computeIfAbsent(shownAs.get(request.dutyId()), id -> new ArrayList<>())
                .add(new Turn(request.askedAt(), asked(request, names))));
        moved.forEach(date -> turns.computeIfAbsent(shownAs.get(date.dutyId()), id -> new ArrayList<>())
                .add(new Turn(date.since(), moved(date, names))));
        var stories = new HashMap<String, List<Text>>();
        var now = lights.now();
        dutyIds.stream().map(chain::get).filter(Objects::nonNull).forEach(duty -> {
            var all = turns.getOrDefault(duty.id(), List.of());
            boolean provisional = duty.closedAt() == null && now.provisional(duty.due());
            if (provisional || !all.isEmpty()) {
                stories.put(duty.id(), told(duty.baselineDue(), all, provisional));
            }
        });
        return stories;
    }

    /** Work that was sent back goes on with the dates of the duty before: each duty of the chain with the one it is told of. */
    private Map<String, String> shownAs(Collection<String> dutyIds, Map<String, Dated> chain) {
        var shownAs = new HashMap<String, String>();
        dutyIds.forEach(id -> shownAs.put(id, id));
        for (var ids = dutyIds; !ids.isEmpty(); ) {
            var duties = in(
                    "select id, continues, baseline_due, due, closed_at from duty where id in (:ids)",
                    ids,
                    Dated.class);
            duties.forEach(duty -> chain.put(duty.id(), duty));
            var sentBack =
                    duties.stream().filter(duty -> duty.continues() != null).toList();
            sentBack.forEach(duty -> shownAs.put(duty.continues(), shownAs.get(duty.id())));
            ids = sentBack.stream().map(Dated::continues).toList();
        }
        return shownAs;
    }

    private <T> List<T> in(String sql, Collection<String> ids, Class<T> type) {
        return jdbc.sql(sql).param("ids", ids).query(type).list();
    }

    private Map<String, String> names(List<Extension> asked, List<DutyDate> moved) {
        var people = Stream.concat(
                        asked.stream().flatMap(request -> Stream.of(request.askedBy(), request.decidedBy())),
                        moved.stream().map(DutyDate::setBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.isEmpty()
                ? Map.of()
                : roster.members(people).stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    private static Text asked(Extension request, Map<String, String> names) {
        var how = request.granted() == null ? "pending" : request.granted() ? "granted" : "refused";
        return Text.of(
                "deadlines.dates." + how,
                request.wantedOn().toString(),
                name(request.askedBy(), names),
                name(request.decidedBy(), names));
    }

    private Text moved(DutyDate date, Map<String, String> names) {
        return Text.of("deadlines.dates." + date.cause(), day(date.due()).toString(), name(date.setBy(), names));
    }

    /** Somebody whom the roster does not know, such as the technical administrator, is named by his account. */
    private static Object name(String id, Map<String, String> names) {
        return id == null ? Text.of("deadlines.story.product") : names.getOrDefault(id, id);
    }

    private List<Text> told(OffsetDateTime first, List<Turn> turns, boolean provisional) {
        var story = new ArrayList<Text>();
        if (!turns.isEmpty()) {
            story.add(
                    first == null
                            ? Text.of("deadlines.no-date")
                            : Text.of("deadlines.first", day(first).toString()));
        }
        turns.stream().sorted(Comparator.comparing(Turn::at)).map(Turn::text).forEach(story::add);
        if (provisional) {
            story.add(Text.of("deadlines.provisional"));
        }
        return story;
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
