package org.jiesu.intake.domain.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its decisions see it.
 *
 * @param standing the state it returns to after a merge or a suspension, kept current by what
 *     routing tells meanwhile; null in every other state
 * @param round 1, and one more at each reopening
 * @param version of intake's decisions; the ETag
 */
public record Ticket(
        UUID id,
        TicketState state,
        @Nullable TicketState standing,
        int round,
        long version,
        @Nullable UUID mergedInto) {

    Ticket in(TicketState next) {
        return new Ticket(id, next, null, round, version + 1, mergedInto);
    }

    Ticket asideIn(TicketState next) {
        return new Ticket(id, next, state, round, version + 1, mergedInto);
    }

    Ticket standing(TicketState current) {
        return new Ticket(id, state, current, round, version, mergedInto);
    }

    Ticket mergedInto(@Nullable UUID master) {
        return new Ticket(id, state, standing, round, version, master);
    }

    Ticket inNextRound() {
        return new Ticket(id, state, standing, round + 1, version, mergedInto);
    }
}
