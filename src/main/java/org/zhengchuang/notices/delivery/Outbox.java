package org.zhengchuang.notices.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.NoticesPosted;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * The outbox (发件箱): what is to be delivered is written down in the transaction of the notice, and carried out after it
 * by the {@link DeliveryWorker} of whichever node claims it first. A claim is one conditional update, so that no two nodes
 * have the same delivery in hand.
 */
@Component
class Outbox {

    static final String MAIL = "mail";

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Choices choices;
    private final Robots robots;
    private final MailChannel mail;
    private final Roster roster;
    private final NoticeSettings settings;
    private final String node = UUID.randomUUID().toString();

    Outbox(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            Choices choices,
            Robots robots,
            MailChannel mail,
            Roster roster,
            NoticeSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.choices = choices;
        this.robots = robots;
        this.mail = mail;
        this.roster = roster;
        this.settings = settings;
    }

    @EventListener
    void on(NoticesPosted posted) {
        var known = robots.all().stream().map(Robot::id).collect(Collectors.toSet());
        if (known.isEmpty() && !mail.available()) {
            return;
        }
        var people = posted.notices().stream().map(Notice::person).collect(Collectors.toSet());
        var chosen = choices.of(people);
        var reachable = mail.available() ? withAddress(people) : Set.<String>of();
        var rows = new ArrayList<Object[]>();
        var now = OffsetDateTime.now(clock);
        for (var notice : posted.notices()) {
            var choice = chosen.getOrDefault(notice.person(), Choices.Choice.NONE_MADE);
            if (choice.mail() && reachable.contains(notice.person())) {
                rows.add(row(notice, null, now));
            }
            choice.robots().stream().filter(known::contains).forEach(robot -> rows.add(row(notice, robot, now)));
        }
        batches.batchUpdate("""
                insert into delivery (id, notice_id, robot_id, state, next_at, created_at)
                values (?, ?, ?, 'WAITING', ?, ?)
                """, rows);
    }

    private Set<String> withAddress(Set<String> people) {
        return roster.members(people).stream()
                .filter(member -> member.email() != null && !member.email().isBlank())
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private static Object[] row(Notice notice, String robot, OffsetDateTime now) {
        return new Object[] {notice.id() + "/" + (robot == null ? MAIL : robot), notice.id(), robot, now, now};
    }

    /**
     * What could be sent now, the oldest first; it is not claimed yet.
     *
     * @param resting the places that are left in peace for now
     */
    List<Delivery> due(int most, Set<String> resting) {
        return jdbc.sql("""
                        select * from delivery where state = 'WAITING' and next_at <= :now
                           and coalesce(robot_id, 'mail') not in (:resting)
                         order by next_at, id fetch next :most rows only
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("resting", resting.isEmpty() ? Set.of("") : resting)
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** Whether this node has it in hand now; another one may have been quicker. */
    boolean claim(Delivery delivery) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        update delivery set state = 'SENDING', leased_by = :node, leased_until = :until,
                               attempts = attempts + 1
                         where id = :id and state = 'WAITING' and next_at <= :now
                        """)
                        .param("node", node)
                        .param("until", now.plus(settings.lease()))
                        .param("now", now)
                        .param("id", delivery.id())
                        .update()
                == 1;
    }

    void sent(Delivery delivery) {
        done(delivery, Delivery.State.SENT, null);
    }

    /** It is tried again after a pause that grows with each failure; after the last one somebody must look. */
    void failed(Delivery delivery, String error) {
        int failures = delivery.attempts() + 1;
        if (failures > settings.pauses().size()) {
            done(delivery, Delivery.State.FAILED, error);
            return;
        }
        jdbc.sql("""
                        update delivery set state = 'WAITING', next_at = :next, error = :error
                         where id = :id and state = 'SENDING' and leased_by = :node
                        """)
                .param("next", OffsetDateTime.now(clock).plus(settings.pauses().get(failures - 1)))
                .param("error", shortened(error))
                .param("id", delivery.id())
                .param("node", node)
                .update();
    }

    private void done(Delivery delivery, Delivery.State state, String error) {
        jdbc.sql("""
                        update delivery set state = :state, done_at = :now, error = :error
                         where id = :id and state = 'SENDING' and leased_by = :node
                        """)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .param("error", shortened(error))
                .param("id", delivery.id())
                .param("node", node)
                .update();
    }

    /**
     * Takes up what a dead node had in hand. A mail goes again under the same Message-ID, by which a mail server knows it
     * again; a robot would say it twice, so that is left to the administrator.
     */
    void takeOver() {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        update delivery set state = 'WAITING', next_at = :now
                         where state = 'SENDING' and leased_until < :now and leased_by <> :node and robot_id is null
                        """).param("now", now).param("node", node).update();
        jdbc.sql("""
                        update delivery set state = 'UNCERTAIN', done_at = :now
                         where state = 'SENDING' and leased_until < :now and leased_by <> :node and robot_id is not null
                        """).param("now", now).param("node", node).update();
    }

    /** Sends once more what failed or is uncertain; the pauses begin anew. */
    boolean retry(String id) {
        return jdbc.sql("""
                        update delivery set state = 'WAITING', attempts = 0, next_at = :now, done_at = null
                         where id = :id and (state in ('FAILED', 'UNCERTAIN') or (state = 'WAITING' and attempts > 0))
                           and not exists (select 1 from robot r where r.id = delivery.robot_id and r.removed_at is not null)
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What did not arrive at the first try and has not arrived since, the newest first. */
    List<Delivery> troubled(int most) {
        return jdbc.sql("""
                        select * from delivery
                         where state in ('FAILED', 'UNCERTAIN') or (state = 'WAITING' and attempts > 0)
                         order by created_at desc, id fetch next :most rows only
                        """).param("most", most).query(Delivery.class).list();
    }

    int count(Set<Delivery.State> states) {
        return jdbc.sql("select count(*) from delivery where state in (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** How many seconds what should have been sent has waited. */
    long secondsBehind() {
        return jdbc.sql("select min(next_at) from delivery where state = 'WAITING'")
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Math.max(
                        0,
                        java.time.Duration.between(oldest, OffsetDateTime.now(clock))
                                .toSeconds()))
                .orElse(0L);
    }

    private static String shortened(String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
