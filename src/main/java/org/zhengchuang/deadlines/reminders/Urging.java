package org.zhengchuang.deadlines.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * What the page of a duty shows of reminding and pressing, by {@code ~{deadlines/urging :: urging(${dutyId})}}. Public
 * methods, because templates can call no others. Who may see the duty at all is the page's own matter.
 */
@Component("urging")
public class Urging {

    /** @param person whom it was told to, by name */
    public record Told(java.time.OffsetDateTime at, Audience audience, String kind, String person) {}

    /** @param may whether the reader stands above it; {@code already} whether he pressed today */
    public record View(List<Told> told, List<Urge> urges, Map<String, String> names, boolean may, boolean already) {}

    private final JdbcClient jdbc;
    private final Urges urges;
    private final Duties duties;
    private final Roster roster;

    Urging(JdbcClient jdbc, Urges urges, Duties duties, Roster roster) {
        this.jdbc = jdbc;
        this.urges = urges;
        this.duties = duties;
        this.roster = roster;
    }

    public View of(String dutyId) {
        var told = jdbc.sql("""
                        select told_at as at, audience, kind, person from reminder where duty_id = :duty order by told_at, step
                        """).param("duty", dutyId).query(Told.class).list();
        var pressed = urges.of(dutyId);
        var people = new ArrayList<String>();
        told.forEach(one -> people.add(one.person()));
        pressed.stream()
                .flatMap(urge -> Stream.of(urge.pressedBy(), urge.person(), urge.answeredBy()))
                .filter(Objects::nonNull)
                .forEach(people::add);
        var names = roster.members(people).stream().collect(Collectors.toMap(Member::id, Member::name));
        var reader = SecurityContextHolder.getContext().getAuthentication().getName();
        var may =
                duties.find(dutyId).filter(duty -> urges.mayPress(reader, duty)).isPresent();
        return new View(told, pressed, names, may, may && urges.pressedToday(reader, dutyId));
    }
}
