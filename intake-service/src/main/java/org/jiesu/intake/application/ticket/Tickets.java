package org.jiesu.intake.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;

/** The tickets under their locks. */
public interface Tickets {

    /** Runs the work in one transaction: all it saves is committed, or nothing. */
    <T> Uni<T> inTransaction(Function<Locked, Uni<T>> work);

    /** One open transaction. */
    interface Locked {

        /** The ticket, locked until the end; null if there is none. */
        Uni<@Nullable Ticket> lock(UUID id);

        /** Stores the new state, its events and what the timeline says of them. */
        Uni<Void> save(Ticket next, List<TicketEvent> events, Order order);
    }
}
