package org.jiesu.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sends a file of complaints as events, the way another hotline would: a plain Kafka producer, one
 * CloudEvent a line. What a line says is not looked at beyond its key: judging it is intake's.
 */
@Command(name = "submit", description = "send a JSONL file of complaints to jiesu.submissions")
final class SubmitCommand implements Callable<Integer> {

    private static final String TOPIC = "jiesu.submissions";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--kafka",
            description = "host:port of the broker (JIESU_KAFKA; by default that of ./jiesu up)")
    private @Nullable String kafka;

    @Parameters(
            paramLabel = "FILE",
            description = "one JSON object a line, as POST …/tickets takes")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker(), "acks", "all", "enable.idempotence", true);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        long sent = 0;
        try (KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(
                                settings, new StringSerializer(), new ByteArraySerializer());
                BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    var unused =
                            producer.send(
                                    message(line),
                                    (stored, error) -> {
                                        if (error != null) {
                                            failure.set(error);
                                        }
                                    });
                    sent++;
                }
            }
            producer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Exception error = failure.get();
        if (error != null) {
            System.err.println("Expected all submissions to be stored, but: " + error.getMessage());
            return 1;
        }
        System.out.println("submitted " + sent);
        return 0;
    }

    private String broker() {
        return Optional.ofNullable(kafka)
                .or(() -> Optional.ofNullable(System.getenv("JIESU_KAFKA")))
                .or(() -> LocalSystem.of(System.getenv()).kafka())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no broker known: start the system or give --kafka"));
    }

    private static ProducerRecord<String, byte[]> message(String line) {
        String key = key(line);
        var message = new ProducerRecord<>(TOPIC, key, line.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "jiesu.ticket.submitted.v1",
                        "ce_source", "/jiesu/submit",
                        "ce_time", Instant.now().toString(),
                        "content-type", "application/json")
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** The same matter has the same key, so that repeats arrive in order. */
    private static String key(String line) {
        try {
            JsonNode body = JSON.readTree(line);
            return body.path("source").asText() + "/" + body.path("externalNumber").asText();
        } catch (JsonProcessingException e) {
            return "unreadable";
        }
    }
}
