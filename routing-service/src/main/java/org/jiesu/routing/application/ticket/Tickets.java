package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** All tickets with all shares of them. */
public interface Tickets {

    /** Locks those of the tickets there are, in the order of their ids, and reads them. */
    Uni<Map<UUID, TicketWork>> lock(UnitOfWork work, Collection<UUID> ids);

    /** Stores tickets that were locked in this transaction or are new. */
    Uni<Void> save(UnitOfWork work, List<Change> changes);

    /** A ticket as it was read, null for a new one, and as it is now. */
    record Change(@Nullable TicketWork before, TicketWork after) {}
}
