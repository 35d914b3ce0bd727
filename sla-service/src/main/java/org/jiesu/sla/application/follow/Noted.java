package org.jiesu.sla.application.follow;

import java.util.UUID;
import org.jiesu.sla.domain.ticket.TicketFact;

/**
 * A fact as it was heard.
 *
 * @param eventId the event that told it
 */
public record Noted(UUID ticketId, TicketFact fact, UUID eventId) {}
