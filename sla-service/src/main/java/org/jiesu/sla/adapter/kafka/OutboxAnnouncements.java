package org.jiesu.sla.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.Outbox;
import org.jiesu.messaging.OutgoingEvent;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.tell.Announcement;
import org.jiesu.sla.application.tell.Announcements;
import org.jiesu.sla.domain.extension.Extension;

@ApplicationScoped
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> tell(UnitOfWork work, List<? extends Announcement> announcements) {
        List<OutgoingEvent> events =
                announcements.stream()
                        .filter(OutboxAnnouncements::isTold)
                        .map(OutboxAnnouncements::outgoing)
                        .toList();
        return outbox.append(work, events);
    }

    private static boolean isTold(Announcement announcement) {
        return switch (announcement) {
            case Announcement.OfClock clock -> clock.told().event().isTold();
            case Announcement.OfExtension ignored -> true;
        };
    }

    private static OutgoingEvent outgoing(Announcement announcement) {
        return switch (announcement) {
            case Announcement.OfClock clock -> ofClock(clock);
            case Announcement.OfExtension extension -> ofExtension(extension);
        };
    }

    private static OutgoingEvent ofClock(Announcement.OfClock announcement) {
        ClockEvents.Wire wire = ClockEvents.of(announcement.told(), announcement.now());
        return new OutgoingEvent(
                Topic.SLA,
                "deadline/" + announcement.told().after().terms().id(),
                announcement.told().after().sequence(),
                wire.data(),
                wire.time(),
                announcement.actor(),
                announcement.causationId());
    }

    private static OutgoingEvent ofExtension(Announcement.OfExtension announcement) {
        Extension extension = announcement.extension();
        Extension.Ruling ruling = extension.ruling();
        Instant at = ruling == null ? extension.askedAt() : ruling.at();
        return new OutgoingEvent(
                Topic.SLA,
                "extension/" + extension.id(),
                ruling == null ? 1 : 2,
                ruling == null ? requested(extension) : decided(extension, ruling),
                at,
                announcement.actor(),
                null);
    }

    private static SlaEvent requested(Extension extension) {
        return new SlaEvent.ExtensionRequested(
                extension.ticketId(),
                extension.round(),
                extension.id(),
                extension.assignmentId(),
                extension.unit(),
                extension.days(),
                extension.reason(),
                extension.askedAt());
    }

    private static SlaEvent decided(Extension extension, Extension.Ruling ruling) {
        return new SlaEvent.ExtensionDecided(
                extension.ticketId(),
                extension.round(),
                extension.id(),
                extension.assignmentId(),
                extension.unit(),
                extension.state(),
                ruling.note(),
                ruling.dueAt(),
                ruling.at());
    }
}
