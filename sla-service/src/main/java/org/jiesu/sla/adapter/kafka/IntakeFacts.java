package org.jiesu.sla.adapter.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.sla.domain.ticket.Ending;
import org.jiesu.sla.domain.ticket.TicketFact;

/** What intake's events mean to clocks: a ticket that ends owes nothing any more. */
final class IntakeFacts {

    static final Set<Class<? extends Event>> HANDLED =
            Set.of(
                    IntakeEvent.TicketAnswered.class,
                    IntakeEvent.TicketDeclined.class,
                    IntakeEvent.TicketTransferredOut.class,
                    IntakeEvent.TicketWithdrawn.class,
                    IntakeEvent.TicketMerged.class,
                    IntakeEvent.TicketUnmerged.class,
                    IntakeEvent.TicketTerminated.class,
                    IntakeEvent.TicketAnonymised.class);

    /** A reopened ticket gets its clocks with routing's dispatch of the new round. */
    static final Set<Class<? extends Event>> IGNORED =
            Set.of(
                    IntakeEvent.TicketRegistered.class,
                    IntakeEvent.TicketSupplemented.class,
                    IntakeEvent.CallbackRecorded.class,
                    IntakeEvent.TicketReopened.class,
                    IntakeEvent.TicketArchived.class,
                    IntakeEvent.ReporterUrged.class,
                    IntakeEvent.SubmissionRejected.class);

    private IntakeFacts() {}

    /** Empty for what leaves clocks alone. */
    static Optional<TicketFact> of(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.TicketAnswered e -> ended(e.round(), "ANSWERED", e.at());
            case IntakeEvent.TicketDeclined e -> ended(e.round(), "DECLINED", e.at());
            case IntakeEvent.TicketTransferredOut e -> ended(e.round(), "TRANSFERRED_OUT", e.at());
            case IntakeEvent.TicketWithdrawn e -> ended(e.round(), "WITHDRAWN", e.at());
            case IntakeEvent.TicketMerged e -> ended(e.round(), Ending.MERGED, e.at());
            case IntakeEvent.TicketTerminated e -> ended(e.round(), "TERMINATED", e.at());
            case IntakeEvent.TicketUnmerged e ->
                    Optional.of(new TicketFact.Unmerged(e.round(), micros(e.at())));
            case IntakeEvent.TicketRegistered ignored -> Optional.empty();
            case IntakeEvent.TicketSupplemented ignored -> Optional.empty();
            case IntakeEvent.CallbackRecorded ignored -> Optional.empty();
            case IntakeEvent.TicketReopened ignored -> Optional.empty();
            case IntakeEvent.TicketArchived ignored -> Optional.empty();
            case IntakeEvent.TicketAnonymised ignored -> Optional.empty();
            case IntakeEvent.ReporterUrged ignored -> Optional.empty();
            case IntakeEvent.SubmissionRejected ignored -> Optional.empty();
        };
    }

    private static Optional<TicketFact> ended(int round, String reason, Instant at) {
        return Optional.of(new TicketFact.Ended(round, reason, micros(at)));
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
