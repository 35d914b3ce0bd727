package org.jiesu.intake.application.announcement;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.submission.Submission;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.intake.domain.ticket.TicketEvent;
import org.jiesu.messaging.UnitOfWork;

/**
 * Tells the other services, in the caller's transaction. Call it after the ticket's row is locked
 * or written: the order of events of a ticket is the order of its locks.
 */
public interface Announcements {

    Uni<Void> registered(UnitOfWork work, List<Numbered> tickets);

    /**
     * @param firstSequence of the first event; the others follow without a gap
     */
    Uni<Void> decided(UnitOfWork work, Decided decided);

    Uni<Void> imported(UnitOfWork work, Imported imported);

    Uni<Void> rejected(UnitOfWork work, List<Rejected> rejected, Instant at);

    /** An arrival with the number it was given. */
    record Numbered(Arrival arrival, String number) {}

    /** What was decided on a ticket. */
    record Decided(
            UUID ticket, long firstSequence, List<TicketEvent> events, String actor, Instant at) {}

    /** Closed matters that came in with one import, by their ids. */
    record Imported(UUID importId, String actor, Instant at, List<WithId> tickets) {

        /** A matter and its id here. */
        public record WithId(UUID id, HistoryTicket ticket) {}
    }

    /** The answer to a submission, with its place among the answers of that subject. */
    record Rejected(Submission.Invalid submission, long sequence) {}
}
