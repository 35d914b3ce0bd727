package org.jiesu.sla.adapter.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.sla.domain.deadline.Passing;
import org.jiesu.sla.domain.policy.Milestone;
import org.jiesu.sla.domain.ticket.Opened;
import org.jiesu.sla.domain.ticket.TicketFact;

/** What routing's events mean to clocks. */
final class RoutingFacts {

    static final Set<Class<? extends Event>> HANDLED =
            Set.of(
                    RoutingEvent.TicketDispatched.class,
                    RoutingEvent.TicketCompleted.class,
                    RoutingEvent.AssignmentSigned.class,
                    RoutingEvent.ReporterContacted.class,
                    RoutingEvent.ReplySubmitted.class,
                    RoutingEvent.ReplyAudited.class,
                    RoutingEvent.ReturnDecided.class,
                    RoutingEvent.AssignmentTransferred.class,
                    RoutingEvent.AssignmentWithdrawn.class);

    /** A request to return does not stop a clock; whistles have clocks of their own later. */
    static final Set<Class<? extends Event>> IGNORED =
            Set.of(
                    RoutingEvent.TicketClassified.class,
                    RoutingEvent.TicketLocated.class,
                    RoutingEvent.TicketReferredToDispatcher.class,
                    RoutingEvent.CategoryCorrected.class,
                    RoutingEvent.PlaceCorrected.class,
                    RoutingEvent.InterimReported.class,
                    RoutingEvent.ReturnRequested.class,
                    RoutingEvent.WhistleBlown.class,
                    RoutingEvent.WhistleAnswered.class,
                    RoutingEvent.WhistleClosed.class);

    private static final String ACCEPTED = "ACCEPTED";
    private static final String SENT_BACK = "SENT_BACK";

    private RoutingFacts() {}

    /** Empty for what leaves clocks alone. */
    static Optional<TicketFact> of(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.TicketDispatched e -> Optional.of(dispatched(e));
            case RoutingEvent.AssignmentSigned e -> Optional.of(signed(e));
            case RoutingEvent.ReporterContacted e -> Optional.of(contacted(e));
            case RoutingEvent.ReplySubmitted e -> Optional.of(replied(e));
            case RoutingEvent.ReplyAudited e -> audited(e);
            case RoutingEvent.ReturnDecided e -> returned(e);
            case RoutingEvent.AssignmentTransferred e -> Optional.of(transferred(e));
            case RoutingEvent.AssignmentWithdrawn e -> Optional.of(withdrawn(e));
            case RoutingEvent.TicketCompleted e ->
                    Optional.of(new TicketFact.Completed(e.round(), micros(e.at())));
            case RoutingEvent.TicketClassified ignored -> Optional.empty();
            case RoutingEvent.TicketLocated ignored -> Optional.empty();
            case RoutingEvent.TicketReferredToDispatcher ignored -> Optional.empty();
            case RoutingEvent.CategoryCorrected ignored -> Optional.empty();
            case RoutingEvent.PlaceCorrected ignored -> Optional.empty();
            case RoutingEvent.InterimReported ignored -> Optional.empty();
            case RoutingEvent.ReturnRequested ignored -> Optional.empty();
            case RoutingEvent.WhistleBlown ignored -> Optional.empty();
            case RoutingEvent.WhistleAnswered ignored -> Optional.empty();
            case RoutingEvent.WhistleClosed ignored -> Optional.empty();
        };
    }

    private static TicketFact dispatched(RoutingEvent.TicketDispatched e) {
        return new TicketFact.Dispatched(
                e.round(), e.grade(), opened(e.assignments()), micros(e.at()));
    }

    private static TicketFact signed(RoutingEvent.AssignmentSigned e) {
        return new TicketFact.Reached(e.assignmentId(), Milestone.SIGNED, micros(e.at()));
    }

    private static TicketFact contacted(RoutingEvent.ReporterContacted e) {
        return new TicketFact.Reached(e.assignmentId(), Milestone.CONTACTED, micros(e.at()));
    }

    private static TicketFact replied(RoutingEvent.ReplySubmitted e) {
        return new TicketFact.Reached(e.assignmentId(), Milestone.REPLIED, micros(e.at()));
    }

    private static Optional<TicketFact> audited(RoutingEvent.ReplyAudited e) {
        return e.decision().equals(SENT_BACK)
                ? Optional.of(new TicketFact.SentBack(e.assignmentId(), micros(e.at())))
                : Optional.empty();
    }

    private static Optional<TicketFact> returned(RoutingEvent.ReturnDecided e) {
        return e.decision().equals(ACCEPTED)
                ? Optional.of(
                        new TicketFact.Passed(
                                e.assignmentId(),
                                Passing.RETURN,
                                opened(e.opened()),
                                micros(e.at())))
                : Optional.empty();
    }

    private static TicketFact transferred(RoutingEvent.AssignmentTransferred e) {
        return new TicketFact.Passed(
                e.assignmentId(), Passing.TRANSFER, opened(e.opened()), micros(e.at()));
    }

    private static TicketFact withdrawn(RoutingEvent.AssignmentWithdrawn e) {
        return new TicketFact.Released(e.assignmentId(), e.reason(), micros(e.at()));
    }

    private static List<Opened> opened(List<RoutingEvent.OpenedAssignment> assignments) {
        return assignments.stream()
                .map(each -> new Opened(each.assignmentId(), each.unit(), each.role()))
                .toList();
    }

    /** As precise as the database keeps it. */
    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
