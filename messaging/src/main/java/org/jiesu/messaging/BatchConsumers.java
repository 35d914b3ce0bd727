package org.jiesu.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The consumers of this service. Register each once, when the bean with its channel is made. */
@ApplicationScoped
public class BatchConsumers {

    private final EventCodec codec;
    private final ConsumerParts parts;
    private final Map<String, BatchConsumer> byName = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    BatchConsumers(EventCodec codec, ConsumerParts parts) {
        this.codec = codec;
        this.parts = parts;
    }

    /** Throws if a consumer of that name is there already. */
    public BatchConsumer register(Subscription subscription) {
        return register(new EventReader(subscription, codec));
    }

    /**
     * Undecoded records: for {@code jiesu.submissions}. Throws if the service has no {@link
     * PayloadCipher}.
     */
    public BatchConsumer registerRaw(RawSubscription subscription) {
        return register(new RawReader(subscription));
    }

    Optional<Reader> reader(String consumer) {
        return Optional.ofNullable(byName.get(consumer)).map(BatchConsumer::reader);
    }

    void close(@Observes ShutdownEvent event) {
        closing.set(true);
    }

    private BatchConsumer register(Reader reader) {
        parts.letters().accept(reader);
        BatchConsumer consumer = new BatchConsumer(reader, parts, closing);
        if (byName.putIfAbsent(reader.consumer(), consumer) != null) {
            throw new IllegalStateException(
                    "Expected one consumer %s, but it is registered twice"
                            .formatted(reader.consumer()));
        }
        return consumer;
    }
}
