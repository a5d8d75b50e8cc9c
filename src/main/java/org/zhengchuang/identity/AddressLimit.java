package org.zhengchuang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per address, against guessing one password for many accounts. Each node counts for itself. */
@Component
class AddressLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Addresses remembered before those whose time is over are swept out. */
    private static final int SWEEP_AT = 10_000;

    private record Failures(int count, Instant until) {}

    private final int limit;
    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    AddressLimit(IdentitySettings settings, Clock clock) {
        this.limit = settings.failuresPerAddress();
        this.clock = clock;
    }

    boolean exhausted(String address) {
        var seen = failures.get(address);
        return seen != null && seen.count() >= limit && clock.instant().isBefore(seen.until());
    }

    void failed(String address) {
        var now = clock.instant();
        if (failures.size() > SWEEP_AT) {
            failures.values().removeIf(seen -> !now.isBefore(seen.until()));
        }
        failures.compute(
                address,
                (key, seen) -> seen == null || !now.isBefore(seen.until())
                        ? new Failures(1, now.plus(WINDOW))
                        : new Failures(seen.count() + 1, seen.until()));
    }
}
