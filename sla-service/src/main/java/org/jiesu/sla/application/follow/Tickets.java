package org.jiesu.sla.application.follow;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.domain.ticket.TicketClocks;

/** Tickets with their clocks. */
public interface Tickets {

    /**
     * Loads and locks, in the order of their ids; a ticket nobody heard of yet is made. Waits for
     * others that hold one of them.
     */
    Uni<Map<UUID, TicketClocks>> lock(UnitOfWork work, Collection<UUID> ticketIds);

    /** What became of a locked ticket. */
    record Change(TicketClocks before, TicketClocks after) {}

    /** Writes what is new or changed, whatever the number, in one statement per table. */
    Uni<Void> save(UnitOfWork work, List<Change> changes);
}
