package org.jiesu.intake.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.RoutingEvent.OpenedAssignment;
import org.jiesu.testkit.Servers;

/** The other services, as far as intake hears of them. */
final class Others implements AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Servers.kafka(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    void routing(UUID ticket, long sequence, Event event) {
        tell("jiesu.routing", "/jiesu/routing", "ticket/" + ticket, sequence, event);
    }

    void sla(UUID deadline, long sequence, Event event) {
        tell("jiesu.sla", "/jiesu/sla", "deadline/" + deadline, sequence, event);
    }

    void submit(String json) {
        var message =
                new ProducerRecord<>(
                        "jiesu.submissions",
                        json.hashCode() + "",
                        json.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", bytes("jiesu.ticket.submitted.v1"));
        var unused = producer.send(message);
    }

    void flush() {
        producer.flush();
    }

    static RoutingEvent.TicketDispatched dispatched(UUID ticket, int round, UUID assignment) {
        return new RoutingEvent.TicketDispatched(
                ticket,
                round,
                "PM03",
                "停车管理",
                List.of("PM", "PM03"),
                "COMPLAINT",
                "ORDINARY",
                Place.UNKNOWN,
                List.of(
                        new OpenedAssignment(
                                assignment, Desk.STREET, "东直门街道", "STREET", "LEAD", "110101")),
                "RULE",
                "R1",
                "1",
                null,
                List.of("目录规定"),
                null,
                Instant.now());
    }

    static RoutingEvent.TicketCompleted completed(UUID ticket, int round, UUID assignment) {
        return new RoutingEvent.TicketCompleted(
                ticket, round, assignment, Desk.STREET, "SOLVED", Instant.now());
    }

    private void tell(String topic, String source, String subject, long sequence, Event event) {
        try {
            var message = new ProducerRecord<>(topic, event.key(), JSON.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            EventTypes.nameOf(event.getClass()),
                            "ce_source",
                            source,
                            "ce_subject",
                            subject,
                            "ce_sequence",
                            Long.toString(sequence),
                            "ce_time",
                            Instant.now().toString(),
                            "ce_actor",
                            "system:test")
                    .forEach((name, value) -> message.headers().add(name, bytes(value)));
            var unused = producer.send(message).get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
