package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.ReferenceEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.reference.ReferenceCopy;
import org.jiesu.reporting.application.reference.ReferenceEntry;
import org.jiesu.reporting.application.reference.ReferenceEntry.Kind;

/** Reads {@code jiesu.reference}. A version that comes again is there already. */
@ApplicationScoped
class ReferenceEventsConsumer {

    private static final String CHANNEL = "reference-events";

    private final ReferenceCopy copy;
    private final BatchConsumer consumer;

    ReferenceEventsConsumer(BatchConsumers consumers, ReferenceCopy copy) {
        this.copy = copy;
        this.consumer =
                consumers.register(
                        new Subscription(
                                CHANNEL,
                                Topic.REFERENCE,
                                Set.copyOf(EventTypes.on(Topic.REFERENCE)),
                                Set.of(),
                                Deduplication.BY_HANDLER,
                                this::take));
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private Uni<Void> take(UnitOfWork work, List<ReceivedEvent> batch) {
        List<ReferenceEntry> entries =
                batch.stream()
                        .map(ReceivedEvent::data)
                        .map(ReferenceEvent.class::cast)
                        .map(ReferenceEventsConsumer::entry)
                        .toList();
        return copy.add(work, entries);
    }

    private static ReferenceEntry entry(ReferenceEvent event) {
        return switch (event) {
            case ReferenceEvent.UnitChanged e ->
                    new ReferenceEntry(
                            Kind.UNIT,
                            e.code(),
                            e.version(),
                            e.name(),
                            e.parent(),
                            List.of(),
                            e.kind(),
                            e.active(),
                            e.at());
            case ReferenceEvent.CategoryChanged e ->
                    new ReferenceEntry(
                            Kind.CATEGORY,
                            e.code(),
                            e.version(),
                            e.name(),
                            e.parent(),
                            e.path(),
                            null,
                            e.active(),
                            e.at());
            case ReferenceEvent.PlaceChanged e ->
                    new ReferenceEntry(
                            Kind.PLACE,
                            e.code(),
                            e.version(),
                            e.name(),
                            e.parent(),
                            List.of(),
                            e.kind(),
                            e.active(),
                            e.at());
            case ReferenceEvent.CompoundChanged e ->
                    new ReferenceEntry(
                            Kind.COMPOUND,
                            e.code(),
                            e.version(),
                            e.name(),
                            e.community() == null ? e.street() : e.community(),
                            List.of(),
                            e.management(),
                            e.active(),
                            e.at());
        };
    }
}
