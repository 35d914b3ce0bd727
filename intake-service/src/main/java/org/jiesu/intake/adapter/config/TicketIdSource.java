package org.jiesu.intake.adapter.config;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jiesu.intake.domain.identity.TicketIds;

/** Makes ids of tickets and imports. */
@Singleton
public class TicketIdSource {

    /** A new id of that moment. */
    public UUID next(Instant moment) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return TicketIds.at(moment, random.nextLong(), random.nextLong());
    }
}
