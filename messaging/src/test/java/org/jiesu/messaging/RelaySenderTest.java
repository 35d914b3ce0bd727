package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RelaySenderTest {

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(
                    false,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final RelaySender sender = new RelaySender(broker);

    @Test
    void no_row_is_sent_while_an_earlier_one_of_its_key_is_under_way() {
        CompletableFuture<List<RelayRow>> sent = send(row(1, "a"), row(2, "a"), row(3, "b"));
        Awaitility.await().until(() -> broker.history().size() == 2);
        assertThat(keys()).containsExactly("a", "b");
        boolean first = broker.completeNext();
        boolean third = broker.completeNext();
        Awaitility.await().until(() -> broker.history().size() == 3);
        boolean second = broker.completeNext();
        assertThat(sent.join()).extracting(RelayRow::id).containsExactly(1L, 3L, 2L);
        assertThat(first && second && third).isTrue();
    }

    @Test
    void nothing_follows_a_failed_row_of_its_key_and_other_keys_go_on() {
        CompletableFuture<List<RelayRow>> sent =
                send(row(1, "a"), row(2, "a"), row(3, "b"), row(4, "b"));
        Awaitility.await().until(() -> broker.history().size() == 2);
        boolean first = broker.errorNext(new RecordTooLargeException("too large"));
        boolean third = broker.completeNext();
        Awaitility.await().until(() -> broker.history().size() == 3);
        boolean fourth = broker.completeNext();
        assertThat(sent.join()).extracting(RelayRow::id).containsExactly(3L, 4L);
        assertThat(sender.failedTopics()).isEmpty();
        assertThat(first && third && fourth).isTrue();
    }

    @Test
    void a_topic_that_takes_nothing_is_named() {
        CompletableFuture<List<RelayRow>> sent = send(row(1, "a"), row(2, "a"));
        Awaitility.await().until(() -> broker.history().size() == 1);
        boolean first = broker.errorNext(new TimeoutException("not present in metadata"));
        assertThat(sent.join()).isEmpty();
        assertThat(sender.failedTopics()).containsExactly("t");
        assertThat(first).isTrue();
    }

    private CompletableFuture<List<RelayRow>> send(RelayRow... rows) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return sender.send(List.of(rows));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private List<String> keys() {
        return broker.history().stream().map(record -> record.key()).toList();
    }

    private static RelayRow row(long id, String key) {
        return new RelayRow(
                id,
                Instant.EPOCH,
                new OutboxRow(Lane.LIVE, "t", key, EnvelopeTest.ENVELOPE, new byte[0]));
    }
}
