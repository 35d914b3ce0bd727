package org.jiesu.routing.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Role;
import org.jspecify.annotations.Nullable;

/** One line of a unit's queue. */
public record Task(
        UUID assignmentId,
        UUID ticketId,
        String number,
        String title,
        int round,
        String unit,
        AssignmentState state,
        Role role,
        Instant registeredAt,
        Due due,
        @Nullable String holder,
        @Nullable UUID returnId) {}
