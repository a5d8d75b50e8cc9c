package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/**
 * How many objections one address may hand in: nobody buries a notice under them. The address itself is kept nowhere
 * else, and forgotten after an hour. Each node counts for itself.
 */
@Component
class SubmissionLimit {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SWEEP_AT = 10_000;

    private record Seen(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Seen> byAddress = new ConcurrentHashMap<>();

    SubmissionLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal where this is one too many */
    void count(String address) {
        var now = clock.instant();
        if (byAddress.size() > SWEEP_AT) {
            byAddress.values().removeIf(seen -> !now.isBefore(seen.until()));
        }
        var seen = byAddress.compute(
                address,
                (key, before) -> before == null || !now.isBefore(before.until())
                        ? new Seen(1, now.plus(WINDOW))
                        : new Seen(before.count() + 1, before.until()));
        if (seen.count() > MOST) {
            throw new Refusal("evaluation.objection.too-many", MOST);
        }
    }
}
