package org.jiesu.routing.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.Fact;

/** What is told when a share passes, or is to pass, from one unit to another. */
record HandoverEvents(UUID ticket, Instant at) {

    RoutingEvent returnRequested(Fact.ReturnRequested fact) {
        Assignment a = fact.assignment();
        return new RoutingEvent.ReturnRequested(
                ticket,
                a.round(),
                a.id(),
                fact.asked().id(),
                a.unit(),
                fact.asked().reason(),
                fact.asked().note(),
                fact.asked().suggestedUnit(),
                at);
    }

    RoutingEvent returnDecided(Fact.ReturnDecided fact) {
        Assignment a = fact.assignment();
        return new RoutingEvent.ReturnDecided(
                ticket,
                a.round(),
                a.id(),
                fact.returnId(),
                a.unit(),
                fact.accepted() ? "ACCEPTED" : "REFUSED",
                fact.note(),
                WireValues.opened(fact.opened()),
                at);
    }

    RoutingEvent transferred(Fact.Transferred fact) {
        Assignment a = fact.assignment();
        return new RoutingEvent.AssignmentTransferred(
                ticket,
                a.round(),
                a.id(),
                a.unit(),
                fact.reason(),
                WireValues.opened(fact.opened()),
                at);
    }
}
