package org.zhengchuang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.zhengchuang.Visitor;

/**
 * {@code mvn -Pfaults verify -Dit.test=Soak -Dsoak.minutes=30}: people hand in their forms and read their pages at two nodes
 * for half an hour, and what a node holds does not grow: its memory after a collection, threads, connections, open files.
 * Results go to {@code target/soak.md}.
 */
class Soak {

    private static final int READERS = 2;
    private static final Path RESULTS = Path.of("target/soak.md");
    private static final List<String> PAGES =
            List.of("/", "/deadlines", "/campaigns", "/audit", "/supervision", "/publicity", "/engine-rest/task");

    private static final double HEAP_MAY_GROW = 1.25;
    private static final int OTHERS_MAY_GROW = 10;

    private final int minutes = Integer.getInteger("soak.minutes", 30);
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** What a node holds: megabytes of heap after a collection, threads, database connections, open files. */
    private record Held(double heap, double threads, double connections, double files) {}

    @Test
    void whatANodeHoldsDoesNotGrow() throws Exception {
        var results = new ArrayList<String>(List.of(
                "| Minute | Forms | Pages | Node | Heap (MB) | Threads | Connections | Open files |",
                "|---|---|---|---|---|---|---|---|"));
        try (var topology = new Topology(Path.of("target/faults"));
                var forms = new Forms(topology.url())) {
            var people = new People(topology, forms);
            people.begin();
            var working = new AtomicBoolean(true);
            var hands = Executors.newFixedThreadPool(READERS + 1);
            var works = new ArrayList<Future<?>>();
            works.add(hands.submit(() -> workThroughTheYear(people, working)));
            for (int i = 0; i < READERS; i++) {
                var order = new Random(i);
                works.add(hands.submit(() -> read(topology, order, working)));
            }
            var held = new ArrayList<List<Held>>();
            var begun = Instant.now();
            for (int minute = 1; minute <= minutes; minute++) {
                LockSupport.parkNanos(Duration.between(Instant.now(), begun.plus(Duration.ofMinutes(minute)))
                        .toNanos());
                var nodes = new ArrayList<Held>();
                for (int node = 0; node < Topology.NODES; node++) {
                    var now = held(topology, node);
                    nodes.add(now);
                    results.add("| %d | %d | %d | %d | %.0f | %.0f | %.0f | %.0f |"
                            .formatted(
                                    minute,
                                    done.get(),
                                    read.get(),
                                    node + 1,
                                    now.heap(),
                                    now.threads(),
                                    now.connections(),
                                    now.files()));
                }
                held.add(nodes);
            }
            working.set(false);
            for (var work : works) {
                work.get();
            }
            hands.shutdown();
            for (int node = 0; node < Topology.NODES; node++) {
                assertFlat(held, node);
            }
        } finally {
            Files.write(RESULTS, results);
        }
    }

    private void workThroughTheYear(People people, AtomicBoolean working) {
        var order = new Random(7);
        while (working.get()) {
            if (!people.handIn(order, done::incrementAndGet)) {
                people.later(3);
            }
        }
    }

    private void read(Topology topology, Random order, AtomicBoolean working) {
        var readers = List.of(
                Visitor.signedIn(topology.proxy(), "M1116"),
                Visitor.signedIn(topology.proxy(), "M0102"),
                Visitor.signedIn(topology.proxy(), "M0110"));
        while (working.get()) {
            var page = PAGES.get(order.nextInt(PAGES.size()));
            var answer = readers.get(order.nextInt(readers.size())).open(page);
            assertThat(answer.statusCode()).as(page).isIn(200, 403);
            read.incrementAndGet();
        }
    }

    private static Held held(Topology topology, int node) throws IOException, InterruptedException {
        topology.collectGarbage(node);
        var admin = Visitor.program(topology.port(node), "admin", Visitor.SAMPLE_PASSWORD);
        return new Held(
                metric(admin, "jvm.memory.used?tag=area:heap") / 1_048_576,
                metric(admin, "jvm.threads.live"),
                metric(admin, "hikaricp.connections"),
                metric(admin, "process.files.open"));
    }

    private static double metric(Visitor admin, String name) {
        return Visitor.json(admin.get("/actuator/metrics/" + name))
                .at("/measurements/0/value")
                .asDouble();
    }

    /** The last third is compared with the second: in the first everything is loaded and made for the first time. */
    private static void assertFlat(List<List<Held>> held, int node) {
        int third = held.size() / 3;
        var before = median(held.subList(third, 2 * third), node);
        var after = median(held.subList(2 * third, held.size()), node);
        assertThat(after.heap()).as("heap of node " + node).isLessThan(before.heap() * HEAP_MAY_GROW);
        assertThat(after.threads()).as("threads of node " + node).isLessThan(before.threads() + OTHERS_MAY_GROW);
        assertThat(after.connections())
                .as("connections of node " + node)
                .isLessThan(before.connections() + OTHERS_MAY_GROW);
        assertThat(after.files()).as("open files of node " + node).isLessThan(before.files() + OTHERS_MAY_GROW);
    }

    private static Held median(List<List<Held>> held, int node) {
        return new Held(
                middle(held.stream()
                        .mapToDouble(all -> all.get(node).heap())
                        .sorted()
                        .toArray()),
                middle(held.stream()
                        .mapToDouble(all -> all.get(node).threads())
                        .sorted()
                        .toArray()),
                middle(held.stream()
                        .mapToDouble(all -> all.get(node).connections())
                        .sorted()
                        .toArray()),
                middle(held.stream()
                        .mapToDouble(all -> all.get(node).files())
                        .sorted()
                        .toArray()));
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
