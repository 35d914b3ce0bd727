package org.jiesu.reporting.it;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDv7 of a given time. */
final class Ids {

    private Ids() {}

    static UUID at(Instant time) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long head = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(head, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
