package org.jiesu.reporting.adapter.kafka;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.reporting.domain.fact.Ending;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.Satisfaction;

/** What of intake's events a figure can depend on. */
final class IntakeNews {

    /** Nothing in them is counted today. */
    static final Set<Class<? extends Event>> IGNORED =
            Set.of(
                    IntakeEvent.TicketSupplemented.class,
                    IntakeEvent.ReporterUrged.class,
                    IntakeEvent.TicketAnonymised.class,
                    IntakeEvent.SubmissionRejected.class);

    private IntakeNews() {}

    static Optional<FactEvent> of(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.TicketRegistered e -> Optional.of(registered(e));
            case IntakeEvent.TicketAnswered e -> ended(Ending.ANSWERED, e.at());
            case IntakeEvent.TicketDeclined e -> ended(Ending.DECLINED, e.at());
            case IntakeEvent.TicketTransferredOut e -> ended(Ending.TRANSFERRED_OUT, e.at());
            case IntakeEvent.TicketWithdrawn e -> ended(Ending.WITHDRAWN, e.at());
            case IntakeEvent.TicketTerminated e -> ended(Ending.TERMINATED, e.at());
            case IntakeEvent.TicketMerged e -> Optional.of(new FactEvent.Merged(e.at()));
            case IntakeEvent.TicketUnmerged e -> Optional.of(new FactEvent.Unmerged(e.at()));
            case IntakeEvent.CallbackRecorded e -> Optional.of(calledBack(e));
            case IntakeEvent.TicketReopened e ->
                    Optional.of(new FactEvent.Reopened(e.round(), e.at()));
            case IntakeEvent.TicketArchived e -> Optional.of(new FactEvent.Archived(e.at()));
            case IntakeEvent.TicketSupplemented ignored -> Optional.empty();
            case IntakeEvent.ReporterUrged ignored -> Optional.empty();
            case IntakeEvent.TicketAnonymised ignored -> Optional.empty();
            case IntakeEvent.SubmissionRejected ignored -> Optional.empty();
        };
    }

    private static FactEvent registered(IntakeEvent.TicketRegistered event) {
        return new FactEvent.Registered(
                event.registeredAt(),
                event.channel(),
                event.source(),
                event.nature(),
                event.urgency(),
                event.category(),
                Places.of(event.place()));
    }

    private static FactEvent calledBack(IntakeEvent.CallbackRecorded event) {
        String satisfaction = event.satisfaction();
        return new FactEvent.CalledBack(
                event.round(),
                event.contacted(),
                event.solved(),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                event.at());
    }

    private static Optional<FactEvent> ended(Ending ending, Instant at) {
        return Optional.of(new FactEvent.Ended(ending, at));
    }
}
