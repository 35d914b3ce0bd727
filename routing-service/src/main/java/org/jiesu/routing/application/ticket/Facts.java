package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.domain.ticket.Fact;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jspecify.annotations.Nullable;

/** Everything that is told of tickets. */
public interface Facts {

    /** Writes the facts in the transaction in which their tickets are locked, in this order. */
    Uni<Void> append(UnitOfWork work, List<Told> facts, Rulebook rules);

    /**
     * A fact with its place in its ticket's history.
     *
     * @param causation the event it follows from
     */
    record Told(
            UUID ticket,
            long sequence,
            Fact fact,
            Instant at,
            Actor actor,
            @Nullable UUID causation) {}
}
