package org.jiesu.sla.adapter.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jiesu.sla.application.follow.NewIds;

/** The one place the service takes time and chance from. */
class TimeAndIds {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** UUIDv7: 48 bits of milliseconds, then chance. */
    @Produces
    @Singleton
    NewIds ids(Clock clock) {
        return () -> next(clock.millis());
    }

    private static UUID next(long millis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (millis << 16) | 0x7000L | random.nextLong(0x1000L);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }
}
