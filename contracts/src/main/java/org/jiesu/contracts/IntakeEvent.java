package org.jiesu.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What intake tells on {@link Topic#INTAKE}: the ticket as reported, its end, its callback. */
public sealed interface IntakeEvent extends Event {

    /** All of intake's events but the answer to a submission that never became a ticket. */
    sealed interface OfTicket extends IntakeEvent, TicketEvent {}

    /**
     * A complaint was taken in. Title, content and the place's address are masked.
     *
     * @param source the desk or system it came from, {@code 12345} for the hotline's own
     * @param externalNumber its number there; unique within the source
     * @param category what the operator chose; null: routing decides
     * @param reporterKey pseudonym of the reporter, equal for the same telephone number
     * @param accusedUnit the unit complained about, which must not handle it
     */
    @EventType("jiesu.ticket.registered.v1")
    record TicketRegistered(
            UUID ticketId,
            int round,
            String number,
            Instant registeredAt,
            String channel,
            String source,
            @Nullable String externalNumber,
            String nature,
            String urgency,
            String title,
            String content,
            @Nullable String category,
            Place place,
            @Nullable String reporterKey,
            boolean anonymous,
            boolean confidential,
            @Nullable String accusedUnit,
            List<String> tags)
            implements OfTicket {}

    /** The reporter or an operator added something. The text is masked. */
    @EventType("jiesu.ticket.supplemented.v1")
    record TicketSupplemented(UUID ticketId, int round, String text, Instant at)
            implements OfTicket {}

    /** Answered at once; ends without handling. */
    @EventType("jiesu.ticket.answered.v1")
    record TicketAnswered(UUID ticketId, int round, String text, Instant at) implements OfTicket {}

    /**
     * Not accepted.
     *
     * @param ground one of the six branches of article 11 of the Beijing regulation
     */
    @EventType("jiesu.ticket.declined.v1")
    record TicketDeclined(UUID ticketId, int round, String ground, String text, Instant at)
            implements OfTicket {}

    /** Handed to an emergency line or another city. */
    @EventType("jiesu.ticket.transferred-out.v1")
    record TicketTransferredOut(UUID ticketId, int round, String to, String text, Instant at)
            implements OfTicket {}

    @EventType("jiesu.ticket.withdrawn.v1")
    record TicketWithdrawn(UUID ticketId, int round, String reason, Instant at)
            implements OfTicket {}

    /** It is the same matter as another ticket, which goes on for both. */
    @EventType("jiesu.ticket.merged.v1")
    record TicketMerged(UUID ticketId, int round, UUID into, Instant at) implements OfTicket {}

    /** A merge was taken back: what the merge closed is open again. */
    @EventType("jiesu.ticket.unmerged.v1")
    record TicketUnmerged(UUID ticketId, int round, UUID from, Instant at) implements OfTicket {}

    /**
     * The reporter was called back.
     *
     * @param contacted whether the unit had contacted the reporter
     * @param solved null when it was not answered
     * @param satisfaction SATISFIED, BASICALLY_SATISFIED, UNSATISFIED; null when not answered
     * @param reopen whether the matter goes back to the unit; then a {@link TicketReopened} follows
     */
    @EventType("jiesu.ticket.called-back.v1")
    record CallbackRecorded(
            UUID ticketId,
            int round,
            boolean contacted,
            @Nullable Boolean solved,
            @Nullable String satisfaction,
            boolean reopen,
            Instant at)
            implements OfTicket {}

    /**
     * The matter goes back to the unit that had the lead.
     *
     * @param round the new round
     */
    @EventType("jiesu.ticket.reopened.v1")
    record TicketReopened(UUID ticketId, int round, String reason, Instant at)
            implements OfTicket {}

    @EventType("jiesu.ticket.terminated.v1")
    record TicketTerminated(UUID ticketId, int round, String reason, Instant at)
            implements OfTicket {}

    @EventType("jiesu.ticket.archived.v1")
    record TicketArchived(UUID ticketId, int round, Instant at) implements OfTicket {}

    /** Everybody drops the texts of this ticket. */
    @EventType("jiesu.ticket.anonymised.v1")
    record TicketAnonymised(UUID ticketId, int round, Instant at) implements OfTicket {}

    @EventType("jiesu.ticket.reporter-urged.v1")
    record ReporterUrged(UUID ticketId, int round, String text, Instant at) implements OfTicket {}

    /**
     * A submission was not taken in. Names the fields, never their values.
     *
     * @param source as given; null if that was missing
     * @param origin {@code topic/partition/offset} of the submission
     */
    @EventType("jiesu.submission.rejected.v1")
    record SubmissionRejected(
            @Nullable String source,
            @Nullable String externalNumber,
            String origin,
            List<FieldFault> errors,
            Instant at)
            implements IntakeEvent {
        @Override
        public String key() {
            return source == null || externalNumber == null
                    ? origin
                    : source + "/" + externalNumber;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param pointer JSON pointer
     * @param message what would be right, in Chinese
     */
    record FieldFault(String pointer, String message) {}
}
