package org.jiesu.routing.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiesu.contracts.ReferenceEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.Outbox;
import org.jiesu.messaging.OutgoingEvent;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.reference.ReferenceChange;
import org.jiesu.routing.application.reference.ReferenceLog;
import org.jspecify.annotations.Nullable;

/** Units, categories and places as events of {@code jiesu.reference}. */
@ApplicationScoped
public class OutboxReference implements ReferenceLog {

    private static final Actor ROUTING = Actor.system("routing");
    private static final int STREET_CODE = 9;
    private static final int COMMUNITY_CODE = 12;

    private final Outbox outbox;

    OutboxReference(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> append(UnitOfWork work, List<ReferenceChange> changes) {
        return outbox.append(work, changes.stream().map(OutboxReference::outgoing).toList());
    }

    private static OutgoingEvent outgoing(ReferenceChange change) {
        return new OutgoingEvent(
                Topic.REFERENCE,
                change.subject(),
                change.sequence(),
                event(change),
                change.at(),
                ROUTING,
                null);
    }

    private static ReferenceEvent event(ReferenceChange change) {
        return switch (change.aggregate()) {
            case UNIT ->
                    new ReferenceEvent.UnitChanged(
                            change.code(),
                            change.version(),
                            change.kind(),
                            change.name(),
                            change.parent(),
                            change.active(),
                            change.validFrom(),
                            change.at());
            case CATEGORY ->
                    new ReferenceEvent.CategoryChanged(
                            change.code(),
                            change.version(),
                            change.name(),
                            change.parent(),
                            change.path(),
                            change.active(),
                            change.at());
            case PLACE ->
                    new ReferenceEvent.PlaceChanged(
                            change.code(),
                            change.version(),
                            change.kind(),
                            change.name(),
                            change.parent(),
                            change.active(),
                            change.validFrom(),
                            change.at());
            case COMPOUND -> compound(change);
        };
    }

    private static ReferenceEvent compound(ReferenceChange change) {
        return new ReferenceEvent.CompoundChanged(
                change.code(),
                change.version(),
                change.name(),
                prefix(change.parent(), COMMUNITY_CODE),
                prefix(change.parent(), STREET_CODE),
                null,
                null,
                change.active(),
                change.at());
    }

    /** Codes of the statistics bureau carry the wider place as their prefix. */
    private static @Nullable String prefix(@Nullable String code, int length) {
        return code == null || code.length() < length ? null : code.substring(0, length);
    }
}
