package org.jiesu.reporting.adapter.kafka;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.Role;
import org.jiesu.reporting.domain.fact.Share;

/** What of routing's events a figure can depend on. */
final class RoutingNews {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String COPY = "COPY";

    /** Nothing in them is counted today; a withdrawn share still answers for its ticket. */
    static final Set<Class<? extends Event>> IGNORED =
            Set.of(
                    RoutingEvent.AssignmentSigned.class,
                    RoutingEvent.ReporterContacted.class,
                    RoutingEvent.InterimReported.class,
                    RoutingEvent.ReplySubmitted.class,
                    RoutingEvent.ReplyAudited.class,
                    RoutingEvent.ReturnRequested.class,
                    RoutingEvent.AssignmentWithdrawn.class,
                    RoutingEvent.WhistleBlown.class,
                    RoutingEvent.WhistleAnswered.class,
                    RoutingEvent.WhistleClosed.class);

    private RoutingNews() {}

    static Optional<FactEvent> of(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.TicketClassified e ->
                    Optional.of(new FactEvent.Categorised(e.category()));
            case RoutingEvent.TicketLocated e ->
                    Optional.of(new FactEvent.Located(Places.of(e.place())));
            case RoutingEvent.TicketReferredToDispatcher e ->
                    Optional.of(new FactEvent.Referred(e.round(), e.at()));
            case RoutingEvent.TicketDispatched e -> Optional.of(dispatched(e));
            case RoutingEvent.CategoryCorrected e -> Optional.of(new FactEvent.Categorised(e.to()));
            case RoutingEvent.PlaceCorrected e ->
                    Optional.of(new FactEvent.Located(Places.of(e.to())));
            case RoutingEvent.TicketCompleted e ->
                    Optional.of(new FactEvent.Completed(e.round(), e.at()));
            case RoutingEvent.ReturnDecided e ->
                    e.decision().equals(ACCEPTED)
                            ? Optional.of(
                                    new FactEvent.Replaced(
                                            e.assignmentId(), shares(e.opened()), e.at()))
                            : Optional.empty();
            case RoutingEvent.AssignmentTransferred e ->
                    Optional.of(
                            new FactEvent.Replaced(e.assignmentId(), shares(e.opened()), e.at()));
            case RoutingEvent.AssignmentSigned ignored -> Optional.empty();
            case RoutingEvent.ReporterContacted ignored -> Optional.empty();
            case RoutingEvent.InterimReported ignored -> Optional.empty();
            case RoutingEvent.ReplySubmitted ignored -> Optional.empty();
            case RoutingEvent.ReplyAudited ignored -> Optional.empty();
            case RoutingEvent.ReturnRequested ignored -> Optional.empty();
            case RoutingEvent.AssignmentWithdrawn ignored -> Optional.empty();
            case RoutingEvent.WhistleBlown ignored -> Optional.empty();
            case RoutingEvent.WhistleAnswered ignored -> Optional.empty();
            case RoutingEvent.WhistleClosed ignored -> Optional.empty();
        };
    }

    private static FactEvent dispatched(RoutingEvent.TicketDispatched event) {
        return new FactEvent.Dispatched(
                event.round(),
                event.category(),
                Places.of(event.place()),
                event.grade(),
                shares(event.assignments()),
                event.at());
    }

    private static List<Share> shares(List<RoutingEvent.OpenedAssignment> opened) {
        return opened.stream()
                .filter(one -> !one.role().equals(COPY))
                .map(one -> new Share(one.assignmentId(), one.unit(), Role.valueOf(one.role())))
                .toList();
    }
}
