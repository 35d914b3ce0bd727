package org.jiesu.routing.application.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.routing.domain.ticket.Registration;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jspecify.annotations.Nullable;

/**
 * What intake tells of one ticket: its registration, or something that happened to it later.
 *
 * @param cause id of the event
 */
public record IncomingNews(
        UUID ticket,
        UUID cause,
        Instant at,
        @Nullable Registration registration,
        TicketCommand.@Nullable FromIntake command) {}
