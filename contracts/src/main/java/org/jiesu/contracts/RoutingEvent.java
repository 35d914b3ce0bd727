package org.jiesu.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What routing tells on {@link Topic#ROUTING}: what a ticket is about, whose it is, the work. */
public sealed interface RoutingEvent extends TicketEvent {

    /** A category that came into question, with its probability in [0, 1]. */
    record Candidate(String category, String name, double probability) {}

    /**
     * One unit's share of a ticket as it is opened.
     *
     * @param unitKind CITY, DISTRICT, STREET, COMMUNITY, DEPARTMENT, UTILITY
     * @param role LEAD, CO or COPY; a copy has no clock
     * @param district the district above the unit, if there is one
     */
    record OpenedAssignment(
            UUID assignmentId,
            String unit,
            String unitName,
            String unitKind,
            String role,
            @Nullable String district) {}

    /**
     * @param method GIVEN by the operator, by RULES, or by a MODEL
     * @param version of the rules or the model
     * @param evidence what spoke for it, in Chinese
     */
    @EventType("jiesu.ticket.classified.v1")
    record TicketClassified(
            UUID ticketId,
            int round,
            String category,
            double confidence,
            String method,
            String version,
            List<Candidate> candidates,
            List<String> evidence,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.ticket.located.v1")
    record TicketLocated(
            UUID ticketId,
            int round,
            Place place,
            double confidence,
            String version,
            List<String> evidence,
            Instant at)
            implements RoutingEvent {}

    /**
     * No rule decides: a person does.
     *
     * @param reason code; {@code text} says it in Chinese
     */
    @EventType("jiesu.ticket.referred-to-dispatcher.v1")
    record TicketReferredToDispatcher(
            UUID ticketId,
            int round,
            String reason,
            String text,
            List<Candidate> candidates,
            Instant at)
            implements RoutingEvent {}

    /**
     * It is somebody's now. Tells all open assignments of the round.
     *
     * @param category code; {@code categoryPath} its codes from the first level down to itself
     * @param grade EMERGENCY, URGENT, ORDINARY, COMPLEX: the stricter of operator's and catalogue's
     * @param method RULE or PERSON
     * @param rule code of the catalogue's rule, null when a person decided
     * @param evidence why, in Chinese
     */
    @EventType("jiesu.ticket.dispatched.v1")
    record TicketDispatched(
            UUID ticketId,
            int round,
            @Nullable String category,
            @Nullable String categoryName,
            List<String> categoryPath,
            String nature,
            String grade,
            Place place,
            List<OpenedAssignment> assignments,
            String method,
            @Nullable String rule,
            @Nullable String catalogueVersion,
            @Nullable String legalBasis,
            List<String> evidence,
            @Nullable String reason,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.ticket.category-corrected.v1")
    record CategoryCorrected(
            UUID ticketId,
            int round,
            @Nullable String from,
            String to,
            String name,
            List<String> path,
            @Nullable String reason,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.ticket.place-corrected.v1")
    record PlaceCorrected(
            UUID ticketId, int round, Place from, Place to, @Nullable String reason, Instant at)
            implements RoutingEvent {}

    /**
     * The lead's reply is accepted and every co-handler's too.
     *
     * @param outcome SOLVED, PARTLY_SOLVED, EXPLAINED, NOT_SOLVED
     */
    @EventType("jiesu.ticket.completed.v1")
    record TicketCompleted(
            UUID ticketId, int round, UUID assignmentId, String unit, String outcome, Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.signed.v1")
    record AssignmentSigned(
            UUID ticketId, int round, UUID assignmentId, String unit, String role, Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.reporter-contacted.v1")
    record ReporterContacted(
            UUID ticketId,
            int round,
            UUID assignmentId,
            String unit,
            @Nullable String note,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.interim-reported.v1")
    record InterimReported(
            UUID ticketId, int round, UUID assignmentId, String unit, String text, Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.reply-submitted.v1")
    record ReplySubmitted(
            UUID ticketId,
            int round,
            UUID assignmentId,
            String unit,
            String role,
            String outcome,
            String text,
            Instant at)
            implements RoutingEvent {}

    /**
     * @param decision ACCEPTED or SENT_BACK
     * @param method AUTO by policy, or PERSON
     */
    @EventType("jiesu.assignment.reply-audited.v1")
    record ReplyAudited(
            UUID ticketId,
            int round,
            UUID assignmentId,
            String unit,
            String decision,
            String method,
            @Nullable String note,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.return-requested.v1")
    record ReturnRequested(
            UUID ticketId,
            int round,
            UUID assignmentId,
            UUID returnId,
            String unit,
            String reason,
            @Nullable String note,
            @Nullable String suggestedUnit,
            Instant at)
            implements RoutingEvent {}

    /**
     * @param decision ACCEPTED or REFUSED; after a refusal the unit may not return again
     * @param opened what takes its place when accepted
     */
    @EventType("jiesu.assignment.return-decided.v1")
    record ReturnDecided(
            UUID ticketId,
            int round,
            UUID assignmentId,
            UUID returnId,
            String unit,
            String decision,
            @Nullable String note,
            List<OpenedAssignment> opened,
            Instant at)
            implements RoutingEvent {}

    /**
     * @param opened what takes its place
     */
    @EventType("jiesu.assignment.transferred.v1")
    record AssignmentTransferred(
            UUID ticketId,
            int round,
            UUID assignmentId,
            String unit,
            String reason,
            List<OpenedAssignment> opened,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.assignment.withdrawn.v1")
    record AssignmentWithdrawn(
            UUID ticketId, int round, UUID assignmentId, String unit, String reason, Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.whistle.blown.v1")
    record WhistleBlown(
            UUID ticketId,
            int round,
            UUID whistleId,
            String unit,
            List<String> departments,
            String matter,
            Duration respondWithin,
            Instant at)
            implements RoutingEvent {}

    /**
     * @param answer ARRIVED, HANDLED, REFUSED
     */
    @EventType("jiesu.whistle.answered.v1")
    record WhistleAnswered(
            UUID ticketId,
            int round,
            UUID whistleId,
            String department,
            String answer,
            @Nullable String note,
            Instant at)
            implements RoutingEvent {}

    @EventType("jiesu.whistle.closed.v1")
    record WhistleClosed(UUID ticketId, int round, UUID whistleId, String outcome, Instant at)
            implements RoutingEvent {}
}
