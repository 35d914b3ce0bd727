package org.jiesu.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sla tells on {@link Topic#SLA}: every due time and what became of it. */
public sealed interface SlaEvent extends TicketEvent {

    /**
     * What all events of one clock name.
     *
     * @param stage SIGN, CONTACT, HANDLE, CALLBACK …
     * @param assignmentId null for a clock of the whole ticket
     */
    record ClockRef(
            UUID deadlineId,
            String stage,
            @Nullable UUID assignmentId,
            @Nullable String unit,
            @Nullable String role) {}

    /**
     * @param profile policy profile with its version, {@code BEIJING@1}
     * @param calendarVersion version of the holiday calendar it was computed with
     * @param warnAt when the yellow light comes on
     */
    @EventType("jiesu.deadline.started.v1")
    record DeadlineStarted(
            UUID ticketId,
            int round,
            ClockRef clock,
            String grade,
            String profile,
            String calendarVersion,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt)
            implements SlaEvent {}

    /**
     * Another due time, or another unit holds the clock now.
     *
     * @param reason EXTENSION, RETURN, TRANSFER, REPLANNED …
     */
    @EventType("jiesu.deadline.changed.v1")
    record DeadlineChanged(
            UUID ticketId,
            int round,
            ClockRef clock,
            Instant previousDueAt,
            Instant dueAt,
            Instant warnAt,
            String reason,
            Instant at)
            implements SlaEvent {}

    /** The yellow light. The envelope's time is when it was noticed. */
    @EventType("jiesu.deadline.warned.v1")
    record DeadlineWarned(UUID ticketId, int round, ClockRef clock, Instant warnAt, Instant dueAt)
            implements SlaEvent {}

    @EventType("jiesu.deadline.met.v1")
    record DeadlineMet(UUID ticketId, int round, ClockRef clock, Instant dueAt, Instant metAt)
            implements SlaEvent {}

    /** The red light. The envelope's time is when it was noticed. */
    @EventType("jiesu.deadline.breached.v1")
    record DeadlineBreached(UUID ticketId, int round, ClockRef clock, Instant dueAt)
            implements SlaEvent {}

    /** It had been met in time after all; the news came late. */
    @EventType("jiesu.deadline.breach-revoked.v1")
    record DeadlineBreachRevoked(
            UUID ticketId, int round, ClockRef clock, Instant dueAt, Instant metAt)
            implements SlaEvent {}

    /** A met clock runs on to its old due time, because the reply was sent back. */
    @EventType("jiesu.deadline.reinstated.v1")
    record DeadlineReinstated(UUID ticketId, int round, ClockRef clock, Instant dueAt, Instant at)
            implements SlaEvent {}

    /**
     * @param reason WITHDRAWN, MERGED, TERMINATED, RETURNED, TRANSFERRED …
     */
    @EventType("jiesu.deadline.cancelled.v1")
    record DeadlineCancelled(UUID ticketId, int round, ClockRef clock, String reason, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.extension.requested.v1")
    record ExtensionRequested(
            UUID ticketId,
            int round,
            UUID extensionId,
            UUID assignmentId,
            String unit,
            int days,
            String reason,
            Instant at)
            implements SlaEvent {}

    /**
     * @param decision APPROVED or REFUSED
     * @param dueAt the new due time when approved
     */
    @EventType("jiesu.extension.decided.v1")
    record ExtensionDecided(
            UUID ticketId,
            int round,
            UUID extensionId,
            UUID assignmentId,
            String unit,
            String decision,
            @Nullable String note,
            @Nullable Instant dueAt,
            Instant at)
            implements SlaEvent {}

    @EventType("jiesu.ticket.suspended.v1")
    record TicketSuspended(UUID ticketId, int round, String reason, Instant reviewAt, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.ticket.suspension-reviewed.v1")
    record SuspensionReviewed(
            UUID ticketId, int round, String note, @Nullable Instant reviewAt, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.ticket.resumed.v1")
    record TicketResumed(UUID ticketId, int round, String reason, Instant at) implements SlaEvent {}

    @EventType("jiesu.urge.sent.v1")
    record UrgeSent(
            UUID ticketId, int round, UUID urgeId, String unit, @Nullable String note, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.supervision.issued.v1")
    record SupervisionIssued(
            UUID ticketId,
            int round,
            UUID supervisionId,
            String unit,
            String matter,
            @Nullable Instant dueAt,
            Instant at)
            implements SlaEvent {}

    @EventType("jiesu.supervision.answered.v1")
    record SupervisionAnswered(
            UUID ticketId, int round, UUID supervisionId, String unit, String text, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.supervision.closed.v1")
    record SupervisionClosed(
            UUID ticketId, int round, UUID supervisionId, String outcome, Instant at)
            implements SlaEvent {}

    @EventType("jiesu.escalation.raised.v1")
    record EscalationRaised(
            UUID ticketId, int round, UUID deadlineId, String from, String to, Instant at)
            implements SlaEvent {}

    /** The handling limit has run out and the matter is completed: the reporter is to be called. */
    @EventType("jiesu.callback.due.v1")
    record CallbackDue(UUID ticketId, int round, Instant dueAt) implements SlaEvent {}
}
