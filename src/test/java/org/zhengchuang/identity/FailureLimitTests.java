package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailureLimitTests {

    private static final Instant BEGIN = Instant.parse("2027-03-01T01:00:00Z");

    private Instant now = BEGIN;

    private final FailureLimit limit = new FailureLimit(3, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void afterSoManyFailuresNobodyThereTriesAgainForTenMinutes() {
        limit.failed("10.0.0.7");
        limit.failed("10.0.0.7");
        assertThat(limit.exhausted("10.0.0.7")).isFalse();

        limit.failed("10.0.0.7");

        assertThat(limit.exhausted("10.0.0.7")).isTrue();
        assertThat(limit.exhausted("10.0.0.8")).isFalse();
        now = BEGIN.plus(Duration.ofMinutes(10));
        assertThat(limit.exhausted("10.0.0.7")).isFalse();
    }
}
