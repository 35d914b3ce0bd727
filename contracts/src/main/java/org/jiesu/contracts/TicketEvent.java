package org.jiesu.contracts;

import java.util.UUID;

/** An event of one ticket. The ticket's id is the key, so that all of a ticket stays in order. */
public sealed interface TicketEvent extends Event
        permits IntakeEvent.OfTicket, HistoryEvent, RoutingEvent, SlaEvent {

    UUID ticketId();

    /**
     * 1, and one more at each reopening: what belongs to an earlier round cannot close a later one.
     */
    int round();

    @Override
    default String key() {
        return ticketId().toString();
    }
}
