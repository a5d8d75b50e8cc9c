package org.zhengchuang.audit.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.Entry;

/**
 * Finds entries, newest first, a page at a time by key. It goes back through the ledger in growing steps, and stops when
 * the page is full or the next step would not end in time; then it says how far it came, and goes on from there when asked. So no search, however
 * rare what it looks for, takes long or holds the database.
 */
@Component
public class Search {

    /**
     * @param next the key of the next page, null where there is none
     * @param searchedTo where the time was up before the page was full: the time of the last entry looked at
     */
    public record Page(List<Entry> entries, Long next, Instant searchedTo) {}

    private static final long FIRST_STEP = 20_000;
    private static final long GROWTH = 3;
    private static final long PATIENCE_NANOS = 150_000_000;

    /** Entries of one moment may have been numbered in another order. */
    private static final long OUT_OF_ORDER = 2_000;

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Clock clock;

    Search(JdbcClient jdbc, Kinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    Optional<Entry> find(long id, Scope scope) {
        var conditions = new Conditions();
        conditions.scope(scope);
        conditions.with("id = :id", "id", id);
        return conditions.query(jdbc, "", 1).stream().findFirst();
    }

    public Page page(Filter filter, Scope scope, int size, Locale language) {
        return page(filter, scope, size, language, PATIENCE_NANOS);
    }

    private Page page(Filter filter, Scope scope, int size, Locale language, long patience) {
        var conditions = conditions(filter, scope, language);
        long begun = System.nanoTime();
        long before = newest(filter);
        long floor = oldest(filter);
        long step = FIRST_STEP;
        var found = new ArrayList<Entry>();
        while (before > floor && found.size() <= size) {
            var low = Math.max(floor, before - step);
            long asked = System.nanoTime();
            found.addAll(conditions.range(low, before).query(jdbc, " order by id desc", size + 1 - found.size()));
            long now = System.nanoTime();
            long inTime = (long) ((double) (before - low) / Math.max(1, now - asked) * (patience - (now - begun)));
            before = low;
            if (found.size() <= size && before > floor && inTime < FIRST_STEP) {
                return new Page(found, before, timeOf(before));
            }
            step = Math.min(step * GROWTH, inTime);
        }
        if (found.size() <= size) {
            return new Page(found, null, null);
        }
        var page = List.copyOf(found.subList(0, size));
        return new Page(page, page.get(size - 1).id(), null);
    }

    /** Everything that is found, newest first, a page at a time; answers how many entries that were. */
    int each(Filter filter, Scope scope, Locale language, int most, Consumer<Entry> reader) {
        int read = 0;
        var at = filter;
        while (read < most) {
            var page = page(at, scope, Math.min(1_000, most - read), language, Long.MAX_VALUE);
            page.entries().forEach(reader);
            read += page.entries().size();
            if (page.next() == null) {
                break;
            }
            at = at.from(String.valueOf(page.next()));
        }
        return read;
    }

    private Conditions conditions(Filter filter, Scope scope, Locale language) {
        var conditions = new Conditions();
        conditions.scope(scope);
        conditions.equal("campaign_id", filter.campaign());
        conditions.equal("branch_id", filter.branch());
        conditions.equal("stage", filter.stage());
        conditions.equal("kind", filter.kind());
        conditions.equal("task_id", filter.task());
        conditions.equal("instance_id", filter.instance());
        if (filter.who() != null) {
            conditions.with("actor in (:who)", "who", numbers(filter.who()));
        }
        if (filter.whom() != null) {
            conditions.with("(subject_id in (:whom) or member_id in (:whom))", "whom", numbers(filter.whom()));
        }
        if (filter.lateOnly()) {
            conditions.with("late = true", "late", true);
        }
        if (filter.lagDays() != null) {
            conditions.with("lag_days >= :lag", "lag", filter.lagDays());
        }
        if (filter.fromDay() != null) {
            conditions.with("at >= :from", "from", start(filter.fromDay()));
        }
        if (end(filter) != null) {
            conditions.with("at < :until", "until", start(end(filter).plusDays(1)));
        }
        if (filter.words() != null) {
            words(conditions, filter.words(), language);
        }
        return conditions;
    }

    /** What was typed, as a number, and those of everybody who is called so. */
    private List<String> numbers(String typed) {
        var numbers = new ArrayList<>(jdbc.sql("select id from member where name like :name escape '\\'")
                .param("name", anywhere(typed))
                .query(String.class)
                .list());
        numbers.add(typed);
        return numbers;
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Each word stands in the entry, or in what its kind is called. */
    private void words(Conditions conditions, String words, Locale language) {
        int number = 0;
        for (var word : words.split("[\\s　]+")) {
            var name = "word" + number++;
            var called = kinds.called(word, language);
            conditions.with(
                    "(sentence like :" + name + " escape '\\' or actor_name like :" + name
                            + " escape '\\' or reason like :"
                            + name + " escape '\\'"
                            + (called.isEmpty() ? ")" : " or kind in (:" + name + "Kinds))"),
                    name,
                    anywhere(word));
            if (!called.isEmpty()) {
                conditions.parameter(name + "Kinds", called);
            }
        }
    }

    /** The key before which the page begins. */
    private long newest(Filter filter) {
        if (filter.beforeId() != null) {
            return filter.beforeId();
        }
        var sql = end(filter) == null
                ? jdbc.sql("select id from ledger order by id desc limit 1")
                : jdbc.sql("select id from ledger where at < :until order by at desc, id desc limit 1")
                        .param("until", start(end(filter).plusDays(1)));
        return sql.query(Long.class).optional().orElse(0L) + (end(filter) == null ? 1 : OUT_OF_ORDER);
    }

    private long oldest(Filter filter) {
        return filter.fromDay() == null
                ? 0
                : jdbc.sql("select id from ledger where at >= :from order by at, id limit 1")
                        .param("from", start(filter.fromDay()))
                        .query(Long.class)
                        .optional()
                        .map(first -> Math.max(0, first - OUT_OF_ORDER))
                        .orElse(Long.MAX_VALUE);
    }

    private static LocalDate end(Filter filter) {
        var to = filter.toDay();
        var asOf = filter.asOfDay();
        return to == null || asOf != null && asOf.isBefore(to) ? asOf : to;
    }

    private java.time.OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private Instant timeOf(long id) {
        return jdbc.sql("select at from ledger where id >= :id order by id limit 1")
                .param("id", id)
                .query((row, number) -> Canonical.time(row, "at"))
                .optional()
                .orElse(null);
    }

    /** SQL with its parameters; what people typed is only ever a parameter. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void equal(String column, String value) {
            if (value != null) {
                with(column + " = :" + column, column, value);
            }
        }

        void with(String condition, String name, Object value) {
            all.add(condition);
            parameters.put(name, value);
        }

        void parameter(String name, Object value) {
            parameters.put(name, value);
        }

        void scope(Scope scope) {
            if (!scope.all()) {
                with(
                        "(actor = :person or member_id = :person"
                                + (scope.branchId() == null ? ")" : " or branch_id = :ownBranch)"),
                        "person",
                        scope.person());
                if (scope.branchId() != null) {
                    parameters.put("ownBranch", scope.branchId());
                }
            }
        }

        Conditions range(long low, long before) {
            parameters.put("low", low);
            parameters.put("before", before);
            return this;
        }

        List<Entry> query(JdbcClient jdbc, String order, int most) {
            var where = new ArrayList<>(all);
            if (parameters.containsKey("low")) {
                where.add("id >= :low and id < :before");
            }
            return jdbc.sql("select * from ledger where " + String.join(" and ", where) + order + " limit " + most)
                    .params(parameters)
                    .query(Canonical::entry)
                    .list();
        }
    }
}
