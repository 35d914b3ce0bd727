package org.jiesu.sla.domain.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.sla.domain.deadline.Clock;
import org.jspecify.annotations.Nullable;

/**
 * All we know of one ticket: its assignments, their clocks, and its end.
 *
 * @param ending null while it goes on
 */
public record TicketClocks(
        UUID ticketId, @Nullable Ending ending, List<Assignment> assignments, List<Clock> clocks) {
    public TicketClocks {
        assignments = List.copyOf(assignments);
        clocks = List.copyOf(clocks);
    }

    /** A ticket nothing is known of yet. */
    public static TicketClocks unknown(UUID ticketId) {
        return new TicketClocks(ticketId, null, List.of(), List.of());
    }

    public Optional<Assignment> assignment(UUID id) {
        return assignments.stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
