package org.jiesu.messaging;

import jakarta.enterprise.context.ApplicationScoped;

/** The consumers of this service. Register each once, when the bean with its channel is made. */
@ApplicationScoped
public class BatchConsumers {

    public BatchConsumer register(Subscription subscription) {
        throw new UnsupportedOperationException();
    }

    /** Undecoded records: for {@code jiesu.submissions}. */
    public BatchConsumer registerRaw(RawSubscription subscription) {
        throw new UnsupportedOperationException();
    }
}
