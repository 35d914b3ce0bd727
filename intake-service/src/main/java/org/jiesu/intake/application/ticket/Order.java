package org.jiesu.intake.application.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.intake.domain.ticket.TicketCommand;
import org.jspecify.annotations.Nullable;

/**
 * A person asks something of a ticket.
 *
 * @param expectedVersion the version the person has seen
 * @param original the text as it was said, when the command carries it masked
 */
public record Order(
        UUID ticket,
        long expectedVersion,
        TicketCommand command,
        String actor,
        Instant at,
        @Nullable String original) {

    /** The same request for another command. */
    public Order with(TicketCommand other) {
        return new Order(ticket, expectedVersion, other, actor, at, original);
    }

    @Override
    public String toString() {
        return "Order[" + ticket + ", " + command.getClass().getSimpleName() + "]";
    }
}
