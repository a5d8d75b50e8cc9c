package org.zhengchuang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failed sign-ins, against guessing one password for many accounts from one address, or many for one account of
 * the factory's directory. Each node counts for itself, so that with two nodes it may be twice as many.
 */
class FailureLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Addresses or accounts remembered before those whose time is over are swept out. */
    private static final int SWEEP_AT = 10_000;

    private record Failures(int count, Instant until) {}

    private final int limit;
    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    FailureLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    boolean exhausted(String who) {
        var seen = failures.get(who);
        return seen != null && seen.count() >= limit && clock.instant().isBefore(seen.until());
    }

    void failed(String who) {
        var now = clock.instant();
        if (failures.size() > SWEEP_AT) {
            failures.values().removeIf(seen -> !now.isBefore(seen.until()));
        }
        failures.compute(
                who,
                (key, seen) -> seen == null || !now.isBefore(seen.until())
                        ? new Failures(1, now.plus(WINDOW))
                        : new Failures(seen.count() + 1, seen.until()));
    }
}
