package org.jiesu.intake.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.intake.application.announcement.Announcements;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.Outbox;
import org.jiesu.messaging.OutgoingEvent;
import org.jiesu.messaging.UnitOfWork;

/** Tells by events, through the outbox. */
@Singleton
class EventAnnouncements implements Announcements {

    private final Outbox outbox;
    private final IntakeEvents events;

    EventAnnouncements(Outbox outbox, IntakeEvents events) {
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public Uni<Void> registered(UnitOfWork work, List<Numbered> tickets) {
        return outbox.append(
                work,
                tickets.stream()
                        .map(ticket ->
                                new OutgoingEvent(
                                        Topic.INTAKE,
                                        "ticket/" + ticket.arrival().id(),
                                        1,
                                        IntakeEvents.registered(ticket),
                                        ticket.arrival().at(),
                                        new Actor(ticket.arrival().actor(), null),
                                        null))
                        .toList());
    }

    @Override
    public Uni<Void> decided(UnitOfWork work, Decided decided) {
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (int i = 0; i < decided.events().size(); i++) {
            IntakeEvent event = events.of(decided.ticket(), decided.events().get(i), decided.at());
            outgoing.add(
                    new OutgoingEvent(
                            Topic.INTAKE,
                            "ticket/" + decided.ticket(),
                            decided.firstSequence() + i,
                            event,
                            decided.at(),
                            new Actor(decided.actor(), null),
                            null));
        }
        return outbox.append(work, outgoing);
    }

    @Override
    public Uni<Void> imported(UnitOfWork work, Imported imported) {
        Actor actor = new Actor(imported.actor(), null);
        return outbox.append(
                work,
                imported.tickets().stream()
                        .map(ticket ->
                                new OutgoingEvent(
                                        Topic.HISTORY,
                                        "ticket/" + ticket.id(),
                                        1,
                                        IntakeEvents.imported(imported.importId(), ticket),
                                        ticket.ticket().registeredAt(),
                                        actor,
                                        null))
                        .toList());
    }

    @Override
    public Uni<Void> rejected(UnitOfWork work, List<Rejected> rejected, Instant at) {
        return outbox.append(
                work,
                rejected.stream()
                        .map(one ->
                                new OutgoingEvent(
                                        Topic.INTAKE,
                                        "submission/" + one.submission().subject(),
                                        one.sequence(),
                                        IntakeEvents.rejected(one.submission(), at),
                                        at,
                                        Actor.system("intake"),
                                        null))
                        .toList());
    }
}
