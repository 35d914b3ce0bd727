package org.jiesu.webapi.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of tokens for each client, kept as one number: the time at which the bucket will be full
 * again (the generic cell rate algorithm). Full buckets are forgotten.
 */
final class RateLimits {
    private static final int SWEEP_AT = 10_000;

    private final long nanosPerRequest;
    private final long tolerance;
    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();

    RateLimits(int perSecond, int burst) {
        this.nanosPerRequest = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.tolerance = nanosPerRequest * Math.max(1, burst);
    }

    /**
     * Takes a token, or tells how long until there is one.
     *
     * @param now of a clock that only goes forward, in nanoseconds
     * @return zero when the request may pass
     */
    Duration take(String client, long now) {
        if (nanosPerRequest == 0) {
            return Duration.ZERO;
        }
        if (fullAt.size() > SWEEP_AT) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
        long[] wait = {0};
        fullAt.compute(
                client,
                (key, full) -> {
                    long from = full == null || full - now < 0 ? now : full;
                    long next = from + nanosPerRequest;
                    wait[0] = next - now - tolerance;
                    return wait[0] > 0 ? from : next;
                });
        return wait[0] > 0 ? Duration.ofNanos(wait[0]) : Duration.ZERO;
    }

    int clients() {
        return fullAt.size();
    }
}
