package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What the service has decided to tell. Rows go out in the order they were written, per key for
 * certain: so an aggregate's row must be locked in the transaction before its events are appended.
 */
@ApplicationScoped
public class Outbox {

    private final EventCodec codec;
    private final ServiceName service;

    Outbox(EventCodec codec, ServiceName service) {
        this.codec = codec;
        this.service = service;
    }

    /**
     * Writes the events in the caller's transaction, in one statement. {@link Topic#HISTORY} waits
     * in a lane of its own. The trace is that of the event it follows from, else the current one.
     */
    public Uni<Void> append(UnitOfWork work, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> OutboxTable.insert(work, events.stream().map(this::row).toList()));
    }

    private OutboxRow row(OutgoingEvent event) {
        EventTopics.check(event.topic(), event.data());
        Envelope envelope =
                new Envelope(
                        EventIds.next(Clock.systemUTC()),
                        service.source(),
                        EventTypes.nameOf(event.data().getClass()),
                        event.subject(),
                        event.time(),
                        event.sequence(),
                        event.actor().name(),
                        event.actor().unit(),
                        event.causationId(),
                        traceparent(event.causationId()));
        return new OutboxRow(
                Lane.of(event.topic()),
                event.topic().wireName(),
                event.data().key(),
                envelope,
                codec.encode(event.data()));
    }

    private static @Nullable String traceparent(@Nullable UUID causation) {
        return BatchTraces.of(causation)
                .or(Trace::current)
                .map(trace -> trace.next().traceparent())
                .orElse(null);
    }
}
