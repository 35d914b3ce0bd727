package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes a batch of records in: exactly once, whatever happens around it. */
public class BatchConsumer {

    BatchConsumer() {}

    public Uni<Void> process(ConsumerRecords<String, byte[]> records) {
        throw new UnsupportedOperationException();
    }
}
