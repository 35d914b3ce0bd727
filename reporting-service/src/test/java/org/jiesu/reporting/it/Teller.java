package org.jiesu.reporting.it;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.EventCodec;

/** Tells events as the services' relays do, and can tell all of them again. */
final class Teller implements AutoCloseable {

    private record Message(Topic topic, String subject, long sequence, Event event, Instant time) {}

    private final EventCodec codec = new EventCodec();
    private final List<Message> told = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;

    Teller(String bootstrap) {
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "5"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    void tell(Topic topic, String subject, long sequence, Event event, Instant time) {
        Message message = new Message(topic, subject, sequence, event, time);
        told.add(message);
        send(message);
    }

    /** Everything again, in the order of these topics. */
    void again(List<Topic> order) {
        for (Topic topic : order) {
            told.stream().filter(message -> message.topic == topic).forEach(this::send);
        }
        producer.flush();
    }

    void flush() {
        producer.flush();
    }

    private void send(Message message) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        message.topic.wireName(), message.event.key(), codec.encode(message.event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/jiesu/test");
        header(record, "ce_type", EventTypes.nameOf(message.event.getClass()));
        header(record, "ce_subject", message.subject);
        header(record, "ce_time", message.time.toString());
        header(record, "ce_sequence", Long.toString(message.sequence));
        header(record, "ce_actor", "system:test");
        header(record, "content-type", "application/json");
        var ignored = producer.send(record);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        var ignored = record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
