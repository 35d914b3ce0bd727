package org.jiesu.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows down guessing: ten failures at once for one name from one address, then one every six
 * seconds. Failures of long ago are forgotten. Belongs to one event loop.
 */
final class FailureLimit {
    private static final Duration PER_FAILURE = Duration.ofSeconds(6);
    private static final Duration BURST = PER_FAILURE.multipliedBy(10);
    private static final int MAX_CLIENTS = 10_000;

    private final Map<String, Instant> forgottenAt = new HashMap<>();

    /** Seconds until another attempt is worth making; 0 for now. */
    long secondsToWait(String client, Instant now) {
        Instant forgotten = forgottenAt.get(client);
        if (forgotten == null) {
            return 0;
        }
        Duration over = Duration.between(now, forgotten).minus(BURST).plus(PER_FAILURE);
        return over.isPositive() ? Math.max(1, over.toSeconds()) : 0;
    }

    void failed(String client, Instant now) {
        if (forgottenAt.size() >= MAX_CLIENTS) {
            forgottenAt.values().removeIf(forgotten -> !forgotten.isAfter(now));
        }
        if (forgottenAt.size() >= MAX_CLIENTS) {
            forgottenAt.clear();
        }
        forgottenAt.merge(
                client,
                now.plus(PER_FAILURE),
                (known, first) -> later(known, now).plus(PER_FAILURE));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
