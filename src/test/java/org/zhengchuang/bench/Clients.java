package org.zhengchuang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People who work at the same time: each takes the next piece of work as soon as he is through with his last. */
final class Clients {

    private static final long TOO_LONG = 3_600_000_000_000L;

    private Clients() {}

    /**
     * @param count of what was done
     * @param p50 milliseconds that half of it took at most
     * @param p95 milliseconds that nearly all of it took at most
     * @param cpuMillis of this process for each, which a busy machine does not falsify
     */
    record Pace(int count, double seconds, double perSecond, double p50, double p95, double cpuMillis) {}

    /** What each piece took, and all of them together. */
    record Times(List<Long> nanos, double seconds, double cpuSeconds) {

        Times and(Times more) {
            return new Times(
                    Stream.concat(nanos.stream(), more.nanos.stream()).toList(),
                    seconds + more.seconds,
                    cpuSeconds + more.cpuSeconds);
        }

        Pace pace() {
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Pace(
                    sorted.length,
                    rounded(seconds),
                    rounded(sorted.length / seconds),
                    percentile(sorted, 50),
                    percentile(sorted, 95),
                    rounded(cpuSeconds * 1_000 / sorted.length));
        }
    }

    static <T> Pace work(int clients, Collection<T> pieces, Consumer<T> work) {
        return times(clients, pieces, work).pace();
    }

    static <T> Times times(int clients, Collection<T> pieces, Consumer<T> work) {
        var waiting = new ConcurrentLinkedQueue<>(pieces);
        var nanos = new ConcurrentLinkedQueue<Long>();
        var people = Executors.newFixedThreadPool(clients);
        try {
            var cpu = cpuSeconds();
            long begun = System.nanoTime();
            var all = IntStream.range(0, clients)
                    .mapToObj(client -> people.submit(() -> workThrough(waiting, nanos, work)))
                    .toList();
            all.forEach(Clients::finished);
            return new Times(List.copyOf(nanos), (System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu);
        } finally {
            people.shutdownNow();
        }
    }

    private static <T> void workThrough(Queue<T> waiting, Queue<Long> nanos, Consumer<T> work) {
        for (var piece = waiting.poll(); piece != null; piece = waiting.poll()) {
            long begun = System.nanoTime();
            work.accept(piece);
            nanos.add(System.nanoTime() - begun);
        }
    }

    private static void finished(Future<?> client) {
        try {
            client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client could not go on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void await(int askEveryMillis, BooleanSupplier done) {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begun > TOO_LONG) {
                throw new IllegalStateException("Waited for an hour in vain");
            }
            LockSupport.parkNanos(askEveryMillis * 1_000_000L);
        }
    }

    /** What all threads of this process have used. */
    static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        var rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return rounded(sorted[Math.max(rank, 1) - 1] / 1e6);
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
