package org.zhengchuang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Visitor;
import org.zhengchuang.audit.VerifyCommand;

/**
 * {@code mvn -Pfaults verify}: some days later in each round, people hand in their forms through the proxy, and the office
 * imports the roster, while a node is killed, both are, the database is cut off or stands still, or its disk or the nodes'
 * are full, at a moment that the round's seed decides. Afterwards a checker compares everything acknowledged with the
 * database, what was answered to those who were refused must be a sentence, and the ledger is verified. Results go to
 * {@code target/faults.md}; a seed is replayed by {@code -Dfaults.seed=... -Dfaults.rounds=1}.
 */
class FaultRounds {

    private static final int CLIENTS = 4;
    private static final Path RESULTS = Path.of("target/faults.md");
    private static final Duration TAKEN_OVER = Duration.ofSeconds(120);
    private static final Duration WHILE_BROKEN = Duration.ofSeconds(4);
    private static final int MOST_DAYS = 12;

    private final int rounds = Integer.getInteger("faults.rounds", 20);
    private final long firstSeed = Long.getLong("faults.seed", 1);
    private final List<String> results = new ArrayList<>();

    private enum Fault {
        KILL_FIRST,
        KILL_SECOND,
        KILL_BOTH,
        CUT_CONNECTIONS,
        PAUSE_DATABASE,
        FILL_DATABASE_DISK,
        FILL_NODES_DISKS;

        boolean needsDisks() {
            return this == FILL_DATABASE_DISK || this == FILL_NODES_DISKS;
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        try (var topology = new Topology(Path.of("target/faults"));
                var forms = new Forms(topology.url())) {
            anyNodeServesAnyRequest(topology);
            var people = new People(topology, forms);
            people.begin();
            quiet(topology.database());
            everyNodeHandsOutWhatOneHasMade(topology);
            var phones = new Phones(topology.proxy());
            for (int round = 0; round < rounds; round++) {
                round(topology, people, phones, firstSeed + round);
                Files.write(RESULTS, results);
            }
        }
    }

    private void anyNodeServesAnyRequest(Topology topology) throws Exception {
        var person = Visitor.signedIn(topology.proxy(), "M0110");
        for (int i = 0; i < 20; i++) {
            assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(200);
        }
        topology.kill(0);
        assertThat(person.open("/").statusCode()).isEqualTo(200);
        topology.start(0);
        topology.await(0);
        results.add("Any node served any request of one session, and went on after the death of the other.");
        results.add("");
        results.add(
                "| Seed | Day | Fault | After (ms) | Forms acknowledged | Refused or lost on the way | Roster imported | Quiet again after (s) |");
        results.add("|---|---|---|---|---|---|---|---|");
    }

    private static void everyNodeHandsOutWhatOneHasMade(Topology topology) {
        var office = Visitor.signedIn(topology.proxy(), "M1116");
        var campaign = topology.database()
                .sql("select id from campaign")
                .query(String.class)
                .single();
        assertThat(office.submit("/audit/packs", "/audit/packs", Map.of("campaign", campaign))
                        .statusCode())
                .isEqualTo(302);
        var until = Instant.now().plus(TAKEN_OVER);
        while (count(topology.database(), "select count(*) from evidence_pack where state = 'DONE'") == 0) {
            assertThat(Instant.now()).as("a pack is made").isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        var pack = topology.database()
                .sql("select id from evidence_pack")
                .query(String.class)
                .single();
        for (int node = 0; node < 2 * Topology.NODES; node++) {
            assertThat(office.get("/audit/packs/" + pack).statusCode()).isEqualTo(200);
        }
    }

    private void round(Topology topology, People people, Phones phones, long seed) throws Exception {
        var random = new Random(seed);
        var fault = Fault.values()[random.nextInt(Fault.values().length)];
        var moment = Duration.ofMillis(200 + random.nextInt(2_800));
        var day = people.later(1 + random.nextInt(MOST_DAYS));
        int before = people.acknowledged().size();
        int lostBefore = people.lost().size();
        var working = new AtomicBoolean(true);
        var hands = Executors.newFixedThreadPool(CLIENTS + 1);
        var works = new ArrayList<Future<?>>();
        for (int i = 0; i < CLIENTS; i++) {
            var order = new Random(seed * 31 + i);
            works.add(hands.submit(() -> work(people, order, working)));
        }
        var imported = hands.submit(() -> imports(phones, working));
        var struck = topology.hasDisks() || !fault.needsDisks();
        LockSupport.parkNanos(moment.toNanos());
        if (struck) {
            strike(topology, fault);
        }
        LockSupport.parkNanos(WHILE_BROKEN.toNanos());
        working.set(false);
        if (struck) {
            mend(topology, fault);
        }
        for (var work : works) {
            work.get(3, TimeUnit.MINUTES);
        }
        var imports = imported.get(3, TimeUnit.MINUTES);
        hands.shutdown();
        var seconds = quiet(topology.database()).toSeconds();
        results.add("| %d | %s | %s | %d | %d | %d | %d | %d |"
                .formatted(
                        seed,
                        day,
                        struck ? fault : fault + ", left out: nothing may be mounted here",
                        moment.toMillis(),
                        people.acknowledged().size() - before,
                        people.lost().size() - lostBefore,
                        imports,
                        seconds));
        check(topology, people, phones, "seed " + seed + ", " + fault);
    }

    private static void work(People people, Random order, AtomicBoolean working) {
        while (working.get()) {
            people.handIn(order, () -> {});
        }
    }

    private static int imports(Phones phones, AtomicBoolean working) throws InterruptedException {
        int done = 0;
        while (working.get()) {
            try {
                done += phones.change() ? 1 : 0;
            } catch (IOException lost) {
                // Whether it was done is what the checker finds out.
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        return done;
    }

    private static void strike(Topology topology, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case KILL_FIRST -> topology.kill(0);
            case KILL_SECOND -> topology.kill(1);
            case KILL_BOTH -> {
                topology.kill(0);
                topology.kill(1);
            }
            case CUT_CONNECTIONS -> topology.cutConnections();
            case PAUSE_DATABASE -> topology.pauseDatabase();
            case FILL_DATABASE_DISK -> topology.fillDatabaseDisk();
            case FILL_NODES_DISKS -> topology.fillNodesDisks();
        }
    }

    private static void mend(Topology topology, Fault fault) throws IOException, InterruptedException {
        if (fault == Fault.PAUSE_DATABASE) {
            topology.resumeDatabase();
        } else if (fault == Fault.FILL_DATABASE_DISK) {
            topology.emptyDatabaseDisk();
        } else if (fault == Fault.FILL_NODES_DISKS) {
            topology.emptyNodesDisks();
        }
        for (int node = 0; node < Topology.NODES; node++) {
            if (fault == Fault.KILL_BOTH
                    || fault == Fault.KILL_FIRST && node == 0
                    || fault == Fault.KILL_SECOND && node == 1) {
                topology.start(node);
                topology.await(node);
            }
        }
    }

    /** Until no job is due any more: what a dead node had locked is taken over when its lock ends. */
    private static Duration quiet(JdbcClient database) {
        var begun = Instant.now();
        while (hasDueJobs(database)) {
            assertThat(Duration.between(begun, Instant.now()))
                    .as("jobs taken over")
                    .isLessThan(TAKEN_OVER);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return Duration.between(begun, Instant.now());
    }

    private static boolean hasDueJobs(JdbcClient database) {
        try {
            return count(database, """
                    select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= localtimestamp
                      + (select seconds_ahead from rehearsal_clock) * interval '1 second')""") > 0;
        } catch (DataAccessException down) {
            return true;
        }
    }

    private static void check(Topology topology, People people, Phones phones, String round) {
        var database = topology.database();
        for (var task : people.acknowledged().keySet()) {
            assertThat(database.sql(
                                    "select delete_reason_ from act_hi_taskinst where id_ = :id and end_time_ is not null")
                            .param("id", task)
                            .query(String.class)
                            .list())
                    .as(round + ": acknowledged and lost: " + task + " "
                            + people.acknowledged().get(task))
                    .containsExactly("completed");
        }
        assertThat(database.sql("""
                        select proc_def_key_ || ' ' || business_key_ from act_hi_procinst
                         where proc_def_key_ in ('campaign', 'launch', 'oversight', 'branch-campaign', 'planning', 'target-sheet',
                               'running', 'measure-round', 'measure-proposal', 'supervision', 'talk', 'preliminary-review',
                               'self-review', 'evaluation', 'commendation', 'branch-summary')
                         group by business_key_, proc_def_key_ having count(*) > 1""").query(String.class).list())
                .as(round + ": started twice")
                .isEmpty();
        assertThat(count(database, """
                        select count(*) from duty d full join act_ru_task t on t.id_ = d.id
                         where d.closed_at is null and d.id is not null and t.id_ is null
                            or t.id_ is not null and (d.id is null or d.closed_at is not null)"""))
                .as(round + ": duties and tasks disagree")
                .isZero();
        assertThat(count(database, "select count(*) from act_ru_incident"))
                .as(round + ": incidents")
                .isZero();
        assertThat(people.unclear()).as(round + ": answered without a sentence").isEmpty();
        assertThat(phones.fault(database)).as(round + ": roster").isEmpty();
        for (int node = 0; node < Topology.NODES; node++) {
            verify(topology, node, round);
        }
    }

    /** With the heads of either node: each keeps every head, whichever sealed it. */
    private static void verify(Topology topology, int node, String round) {
        var said = new ByteArrayOutputStream();
        var command = List.of(
                "--database",
                topology.url(),
                "--user",
                "postgres",
                "--password",
                "postgres",
                "--heads",
                topology.heads(node).toString());
        assertThat(VerifyCommand.run(command, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(() -> round + ": ledger: " + said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
