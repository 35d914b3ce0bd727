package org.jiesu.routing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.EventCodec;
import org.jspecify.annotations.Nullable;

/** The other services, as far as routing hears of them: writes their events, reads routing's. */
public final class Wire implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> reader;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, List<Event>> told = new HashMap<>();

    public Wire(String bootstrap) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        reader =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : List.of(Topic.ROUTING, Topic.REFERENCE)) {
            for (int i = 0; i < Topic.PARTITIONS; i++) {
                partitions.add(new TopicPartition(topic.wireName(), i));
            }
        }
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** A new ticket id. */
    public static UUID id() {
        long time = Instant.now().toEpochMilli() << 16;
        return new UUID(time | 0x7000L, 0x8000000000000000L | NUMBER.incrementAndGet());
    }

    public UUID register(String title, String content, @Nullable String category, Place place) {
        return register(title, content, category, place, null);
    }

    public UUID register(
            String title,
            String content,
            @Nullable String category,
            Place place,
            @Nullable String accused) {
        UUID ticket = id();
        send(registered(ticket, title, content, category, place, accused));
        return ticket;
    }

    public static IntakeEvent.TicketRegistered registered(
            UUID ticket,
            String title,
            String content,
            @Nullable String category,
            Place place,
            @Nullable String accused) {
        return new IntakeEvent.TicketRegistered(
                ticket,
                1,
                "T" + ticket.toString().substring(24),
                Instant.now(),
                "PHONE",
                "12345",
                null,
                "COMPLAINT",
                "ORDINARY",
                title,
                content,
                category,
                place,
                null,
                false,
                false,
                accused,
                List.of());
    }

    /** The fixed point of the front door. */
    public UUID groundLock() {
        return register(
                "小区停车位被私装地锁",
                "胡家园小区5号楼前有人私装地锁,多次反映物业不管。",
                null,
                new Place("110101", "110101009", null, "胡家园小区", "东直门街道胡家园小区5号楼"));
    }

    public void send(IntakeEvent.OfTicket event) {
        sendLater(event);
        flush();
    }

    /** Sends it with others, at the latest at the next flush. */
    public void sendLater(IntakeEvent.OfTicket event) {
        send(Topic.INTAKE, "/jiesu/intake", "ticket/" + event.ticketId(), event);
    }

    public void flush() {
        producer.flush();
    }

    public void send(SlaEvent event, UUID deadline) {
        send(Topic.SLA, "/jiesu/sla", "deadline/" + deadline, event);
        flush();
    }

    private void send(Topic topic, String source, String subject, Event event) {
        long sequence = sequences.merge(source + subject, 1L, Long::sum);
        var record = new ProducerRecord<>(topic.wireName(), event.key(), codec.encode(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        EventTypes.nameOf(event.getClass()),
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_actor",
                        "test")
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var ignored = producer.send(record);
    }

    /** What has been told under a key so far, in order. */
    public List<Event> told(String key) {
        for (var record : reader.poll(Duration.ofMillis(100))) {
            String type =
                    new String(
                            record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            told.computeIfAbsent(record.key(), k -> new ArrayList<>())
                    .add(codec.decode(record.value(), EventTypes.named(type).orElseThrow()));
        }
        return told.getOrDefault(key, List.of());
    }

    /** What has been told of a ticket so far, in order. */
    public List<String> toldOf(UUID ticket) {
        return told(ticket.toString()).stream().map(e -> e.getClass().getSimpleName()).toList();
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
    }
}
