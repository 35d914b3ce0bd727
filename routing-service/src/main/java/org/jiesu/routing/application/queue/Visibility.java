package org.jiesu.routing.application.queue;

import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jiesu.webapi.UnitScope;

/**
 * Who sees which share of a ticket: the lead all of them, a co-handler its own and the lead's, a
 * district those of its streets and communities, anybody else his own.
 */
public record Visibility(UnitScope scope) {

    public boolean sees(TicketWork ticket, Assignment share) {
        return scope.permits(share.unit())
                || ticket.current().stream()
                        .filter(own -> scope.units().contains(own.unit()) && holds(own))
                        .anyMatch(own ->
                                own.role() == Role.LEAD
                                        || (own.role() == Role.CO && share.role() == Role.LEAD));
    }

    /** Whether any share of the ticket is seen. */
    public boolean sees(TicketWork ticket) {
        return scope.all() || ticket.assignments().stream().anyMatch(share -> sees(ticket, share));
    }

    private static boolean holds(Assignment own) {
        return own.isOpen() || own.state() == AssignmentState.ACCEPTED;
    }
}
