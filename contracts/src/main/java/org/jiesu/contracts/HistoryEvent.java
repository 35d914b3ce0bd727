package org.jiesu.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What intake tells on {@link Topic#HISTORY}: closed matters of earlier systems. */
public sealed interface HistoryEvent extends TicketEvent {

    /**
     * A closed matter came into the statistics. Nobody works on it: no dispatch, clock or notice.
     *
     * @param unit code of the unit that had the lead
     * @param contacted as answered at its callback; all three null: no valid callback
     */
    @EventType("jiesu.ticket.imported.v1")
    record TicketImported(
            UUID ticketId,
            int round,
            UUID importId,
            String source,
            String externalNumber,
            Instant registeredAt,
            String channel,
            String nature,
            String category,
            Place place,
            @Nullable String unit,
            @Nullable Instant dispatchedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable String satisfaction)
            implements HistoryEvent {}
}
