package org.jiesu.sla.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.TicketEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.EventCodec;

/** Tells what intake and routing would tell. */
@ApplicationScoped
class News {
    private final KafkaProducer<String, byte[]> producer;
    private final EventCodec codec;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    News(@ConfigProperty(name = "kafka.bootstrap.servers") String broker, EventCodec codec) {
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.codec = codec;
    }

    /** Gives the record, to be sent again at will. */
    ProducerRecord<String, byte[]> tell(Topic topic, TicketEvent event, Instant at) {
        String subject = "ticket/" + event.ticketId();
        long sequence = sequences.merge(topic + subject, 1L, Long::sum);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.wireName(), event.key(), codec.encode(event));
        Map<String, String> headers =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/jiesu/" + topic.name().toLowerCase(java.util.Locale.ROOT),
                        "ce_type",
                        EventTypes.nameOf(event.getClass()),
                        "ce_subject",
                        subject,
                        "ce_time",
                        at.toString(),
                        "ce_sequence",
                        "" + sequence,
                        "ce_actor",
                        "system:test");
        headers.forEach((name, value) ->
                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
        return record;
    }

    void send(ProducerRecord<String, byte[]> record) {
        Future<?> ignored = producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
