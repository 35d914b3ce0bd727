package org.jiesu.routing.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.DispatchNote;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.routing.domain.ticket.Standing;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** Why a ticket went where it went, or waits: category, place, rule, each with its evidence. */
public record DispatchView(
        UUID ticketId,
        String number,
        int round,
        Standing standing,
        Classification classification,
        Location location,
        @Nullable DispatchNote dispatch,
        Choice.@Nullable Referred referral,
        List<Share> assignments) {

    /** A unit's share. */
    public record Share(
            UUID assignmentId,
            int round,
            String unit,
            String unitName,
            Role role,
            AssignmentState state) {}

    static DispatchView of(TicketWork ticket, List<Assignment> seen) {
        return new DispatchView(
                ticket.id(),
                ticket.number(),
                ticket.round(),
                ticket.standing(),
                ticket.classification(),
                ticket.location(),
                ticket.dispatch(),
                ticket.referral(),
                seen.stream()
                        .map(a ->
                                new Share(
                                        a.id(),
                                        a.round(),
                                        a.unit(),
                                        a.unitName(),
                                        a.role(),
                                        a.state()))
                        .toList());
    }
}
