package org.jiesu.intake.adapter.kafka;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jiesu.contracts.HistoryEvent;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.intake.application.announcement.Announcements.Imported.WithId;
import org.jiesu.intake.application.announcement.Announcements.Numbered;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.submission.Submission;
import org.jiesu.intake.application.ticket.Steps;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.intake.domain.registration.PlaceGiven;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.intake.domain.ticket.Callback;
import org.jiesu.intake.domain.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;

/** Intake's decisions as they stand on the wire: the only place that knows both. */
@Singleton
class IntakeEvents {

    private final Steps steps;

    IntakeEvents(Steps steps) {
        this.steps = steps;
    }

    static IntakeEvent registered(Numbered ticket) {
        Arrival arrival = ticket.arrival();
        Registration registration = arrival.registration();
        PlaceGiven place = registration.place();
        return new IntakeEvent.TicketRegistered(
                arrival.id(),
                1,
                ticket.number(),
                arrival.at(),
                registration.channel().name(),
                registration.source(),
                registration.externalNumber(),
                registration.nature().name(),
                registration.urgency().name(),
                arrival.masked().title(),
                arrival.masked().content(),
                registration.category(),
                new Place(
                        place.district(),
                        place.street(),
                        place.community(),
                        arrival.masked().compound(),
                        arrival.masked().address()),
                key(arrival.sealed().phoneIndex()),
                registration.reporter().anonymous(),
                registration.reporter().confidential(),
                registration.accusedUnit(),
                arrival.masked().tags());
    }

    IntakeEvent of(UUID id, TicketEvent event, Instant at) {
        return switch (event) {
            case TicketEvent.Answered e ->
                    new IntakeEvent.TicketAnswered(id, e.round(), e.text(), at);
            case TicketEvent.Declined e ->
                    new IntakeEvent.TicketDeclined(id, e.round(), e.ground().name(), e.text(), at);
            case TicketEvent.TransferredOut e ->
                    new IntakeEvent.TicketTransferredOut(id, e.round(), e.to(), e.text(), at);
            case TicketEvent.Withdrawn e ->
                    new IntakeEvent.TicketWithdrawn(id, e.round(), e.reason(), at);
            case TicketEvent.Terminated e ->
                    new IntakeEvent.TicketTerminated(id, e.round(), e.reason(), at);
            case TicketEvent.Supplemented e ->
                    new IntakeEvent.TicketSupplemented(id, e.round(), e.text(), at);
            case TicketEvent.Merged e -> new IntakeEvent.TicketMerged(id, e.round(), e.into(), at);
            case TicketEvent.Unmerged e ->
                    new IntakeEvent.TicketUnmerged(id, e.round(), e.from(), at);
            case TicketEvent.CallbackRecorded e -> calledBack(id, e, at);
            case TicketEvent.Reopened e ->
                    new IntakeEvent.TicketReopened(id, e.round(), steps.cause(e.cause()), at);
        };
    }

    static HistoryEvent imported(UUID importId, WithId row) {
        HistoryTicket ticket = row.ticket();
        HistoryTicket.Work work = ticket.work();
        PlaceGiven place = ticket.place();
        return new HistoryEvent.TicketImported(
                row.id(),
                1,
                importId,
                ticket.source(),
                ticket.externalNumber(),
                ticket.registeredAt(),
                ticket.channel().name(),
                ticket.nature().name(),
                ticket.category(),
                new Place(
                        place.district(),
                        place.street(),
                        place.community(),
                        place.compound(),
                        null),
                work.unit(),
                work.dispatchedAt(),
                work.dueAt(),
                work.completedAt(),
                work.contacted(),
                work.solved(),
                work.satisfaction() == null ? null : work.satisfaction().name());
    }

    static IntakeEvent rejected(Submission.Invalid submission, Instant at) {
        return new IntakeEvent.SubmissionRejected(
                submission.source(),
                submission.externalNumber(),
                submission.origin(),
                submission.faults().stream()
                        .map(fault -> new IntakeEvent.FieldFault(fault.pointer(), fault.message()))
                        .toList(),
                at);
    }

    private static IntakeEvent calledBack(UUID id, TicketEvent.CallbackRecorded e, Instant at) {
        Callback callback = e.callback();
        return new IntakeEvent.CallbackRecorded(
                id,
                e.round(),
                callback.contacted(),
                callback.solved(),
                callback.satisfaction() == null ? null : callback.satisfaction().name(),
                callback.reopen(),
                at);
    }

    /** A pseudonym: without the key nobody can tell whose it is. */
    private static @Nullable String key(@Nullable SealedText phoneIndex) {
        return phoneIndex == null ? null : HexFormat.of().formatHex(phoneIndex.bytes());
    }
}
