package org.jiesu.reporting.application.fact;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.reporting.domain.fact.FactEvent;

/**
 * One thing told of a ticket.
 *
 * @param topic where it was told
 * @param aggregate what {@code sequence} counts the events of: the ticket or one of its deadlines
 * @param at when it happened
 */
public record TicketNews(
        UUID ticketId, String topic, UUID aggregate, long sequence, Instant at, FactEvent event) {}
