package org.jiesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final FailureLimit limit = new FailureLimit();

    @Test
    void ten_failures_are_forgiven_and_the_next_attempt_waits() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.secondsToWait("a", NOON)).isZero();
            limit.failed("a", NOON);
        }
        assertThat(limit.secondsToWait("a", NOON)).isEqualTo(6);
        assertThat(limit.secondsToWait("b", NOON)).isZero();
        assertThat(limit.secondsToWait("a", NOON.plusSeconds(6))).isZero();
    }

    @Test
    void failures_of_long_ago_are_forgotten() {
        for (int i = 0; i < 30; i++) {
            limit.failed("a", NOON);
        }
        assertThat(limit.secondsToWait("a", NOON.plusSeconds(60))).isPositive();
        assertThat(limit.secondsToWait("a", NOON.plusSeconds(200))).isZero();
    }
}
