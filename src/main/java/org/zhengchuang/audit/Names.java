package org.zhengchuang.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody or something is called today, so that an entry says it for ever. A new kind of id needs a line here only
 * where it is none of a person, branch, department or campaign.
 */
@Component
public class Names {

    private static final String PERSON = "select name || '（' || id || '）' from member where id = :id";
    private static final String BRANCH = "select name from branch where id = :id";

    /** Tried one after another for an id of which no more is known. */
    private static final List<String> USUAL = List.of(
            PERSON, BRANCH, "select name from department where id = :id", "select name from campaign where id = :id");

    /** Of the component's name, where the id is of something else. */
    private static final Map<String, String> SPECIAL = Map.of(
            "problemId",
            """
            select m.name || '（' || m.id || '）：' || k.name from problem p join problem_kind k on k.code = p.kind
              join member m on m.id = p.member_id where p.id = :id
            """,
            "commonProblemId",
            "select k.name from common_problem c join problem_kind k on k.code = c.kind where c.id = :id",
            "kind",
            "select name from problem_kind where code = :id",
            "talkId",
            "select m.name || '（' || m.id || '）' from talk t join member m on m.id = t.member_id where t.id = :id",
            "meetingId",
            "select topic || '（' || held_on || '）' from meeting where id = :id and topic is not null",
            "measureId",
            "select measure from measure where id = :id",
            "paperId",
            "select title from paper where id = :id",
            "spotCheckId",
            "select occasion from spot_check where id = :id");

    /** Which member a thing is about. */
    private static final Map<String, String> MEMBER_OF = Map.of(
            "problemId", "select member_id from problem where id = :id",
            "talkId", "select member_id from talk where id = :id");

    /** In a business key: of no campaign. */
    private static final String NOWHERE = "-";

    private static final int REMEMBERED_SECONDS = 60;
    private static final int MOST_REMEMBERED = 10_000;

    private record Known(Optional<String> name, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile Map<String, String> substitutes = Map.of();
    private volatile Instant substitutesUntil = Instant.MIN;

    Names(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name of what this component's id stands for; empty where it is a plain word. */
    Optional<String> of(String component, String id) {
        if (SPECIAL.containsKey(component)) {
            return ask(SPECIAL.get(component), id);
        }
        return component.endsWith("Id") || component.endsWith("Ids") || component.endsWith("By") || isRole(component)
                ? usual(id)
                : Optional.empty();
    }

    private static boolean isRole(String component) {
        return switch (component) {
            case "reporter", "hearer", "reader", "person", "actor" -> true;
            default -> false;
        };
    }

    public String person(String id) {
        return id == null ? null : usual(id).orElse(id);
    }

    /** What a business key such as {@code 2026/B01/M0110} stands for, part by part; a part that is unknown stays as it is. */
    public String subject(String businessKey) {
        return businessKey == null
                ? ""
                : Arrays.stream(businessKey.split("/"))
                        .filter(part -> !part.equals(NOWHERE))
                        .map(part -> usual(part).orElse(part))
                        .collect(Collectors.joining(" · "));
    }

    String branch(String id) {
        return id == null ? null : remembered(BRANCH, id).orElse(id);
    }

    boolean isMember(String id) {
        return id != null && remembered(PERSON, id).isPresent();
    }

    /** The member whom a component's id leads to, or null. */
    String memberOf(String component, String id) {
        var sql = MEMBER_OF.get(component);
        return sql == null ? null : ask(sql, id).orElse(null);
    }

    /** Whom this person stands in for today, or null. */
    String absentFor(String substitute) {
        var now = Instant.now();
        if (now.isAfter(substitutesUntil)) {
            var today = LocalDate.now(clock);
            var fresh = new ConcurrentHashMap<String, String>();
            jdbc.sql("select substitute_id, member_id from absence where from_on <= :today and to_on >= :today")
                    .param("today", today)
                    .query(row -> {
                        fresh.put(row.getString(1), row.getString(2));
                    });
            substitutes = fresh;
            substitutesUntil = now.plusSeconds(REMEMBERED_SECONDS);
        }
        return substitute == null ? null : substitutes.get(substitute);
    }

    /** The roster has changed. */
    void forget() {
        known.clear();
        substitutesUntil = Instant.MIN;
    }

    private Optional<String> usual(String id) {
        return USUAL.stream()
                .map(sql -> remembered(sql, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> remembered(String sql, String id) {
        var key = sql + id;
        var now = Instant.now();
        var old = known.get(key);
        if (old != null && now.isBefore(old.until())) {
            return old.name();
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        var name = ask(sql, id);
        known.put(key, new Known(name, now.plusSeconds(REMEMBERED_SECONDS)));
        return name;
    }

    private Optional<String> ask(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(String.class).optional();
    }
}
