package org.jiesu.routing.application.queue;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.domain.ticket.TicketWork;

/** Reads what waits for whom. Nothing is locked but by {@link #claimable}. */
public interface Queues {

    /** Where an assignment belongs. */
    record Found(UUID ticket, UUID assignment) {}

    /** At most one row more than the query's limit. */
    Uni<List<Task>> tasks(UnitOfWork work, TaskQuery query);

    /**
     * Tasks of a unit that nobody holds, the most urgent first, each locked with its ticket; what
     * another transaction holds is passed over.
     */
    Uni<List<Found>> claimable(UnitOfWork work, String unit, int limit, Instant now);

    /** Oldest registration first, at most one row more than the limit. */
    Uni<List<WaitingTicket>> waiting(UnitOfWork work, TaskQuery.Position after, int limit);

    Uni<Optional<Found>> byAssignment(UnitOfWork work, UUID assignment);

    Uni<Optional<Found>> byReturn(UnitOfWork work, UUID returnId);

    Uni<Optional<TicketWork>> ticket(UnitOfWork work, UUID id);

    /** The due times of a ticket's assignments. */
    Uni<Map<UUID, Due>> dueTimes(UnitOfWork work, UUID ticket);

    Uni<Reconciliation> reconciliation(UnitOfWork work);
}
