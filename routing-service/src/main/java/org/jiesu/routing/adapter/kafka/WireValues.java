package org.jiesu.routing.adapter.kafka;

import java.util.List;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.Assignment;

/** Values of the domain as they stand in events. */
final class WireValues {

    private WireValues() {}

    static List<RoutingEvent.OpenedAssignment> opened(List<Assignment> shares) {
        return shares.stream()
                .map(share ->
                        new RoutingEvent.OpenedAssignment(
                                share.id(),
                                share.unit(),
                                share.unitName(),
                                share.unitKind().name(),
                                share.role().name(),
                                share.district()))
                .toList();
    }

    static List<RoutingEvent.Candidate> candidates(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> new RoutingEvent.Candidate(c.category(), c.name(), c.probability()))
                .toList();
    }

    static org.jiesu.contracts.Place place(Place place) {
        return new org.jiesu.contracts.Place(
                place.district(),
                place.street(),
                place.community(),
                place.compound(),
                place.address());
    }
}
