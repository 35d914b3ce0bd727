package org.jiesu.sla.application.fire;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.domain.ticket.Told;

/**
 * Clocks by their due time. Noticing is one statement on rows nobody else holds, so that any number
 * of replicas notice each clock once, and by the database's time.
 */
public interface DueClocks {

    /** Breaches, oldest first, what ran out no later than the horizon and now. */
    Uni<List<Told>> breach(UnitOfWork work, Instant horizon, int limit);

    /** Warns, oldest first, of what is not due yet. */
    Uni<List<Told>> warn(UnitOfWork work, int limit);

    /** When the next clock wants a warning or runs out; empty when none is running. */
    Uni<Optional<Instant>> next(UnitOfWork work);
}
