package org.jiesu.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Makes Kafka clients of our own with the broker, the security and the safety of the channels. */
@Singleton
final class KafkaClients {

    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private @Nullable Admin admin;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config) {
        this.broker = Map.copyOf(broker);
        this.config = config;
    }

    /** A producer that loses nothing and reorders nothing; made without the broker being there. */
    Producer<String, byte[]> producer(String clientId) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("client.id", clientId);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "zstd");
        settings.put("linger.ms", 1);
        settings.put("batch.size", 65536);
        settings.put("max.request.size", 8 * 1024 * 1024);
        settings.put("max.block.ms", 500);
        settings.put("request.timeout.ms", 10_000);
        settings.put("delivery.timeout.ms", Math.toIntExact(config.relay().delivery().toMillis()));
        settings.put("reconnect.backoff.max.ms", 2000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** One for the whole service. */
    synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put("request.timeout.ms", 5000);
            settings.put("default.api.timeout.ms", 5000);
            settings.put("reconnect.backoff.max.ms", 2000);
            current = Admin.create(settings);
            admin = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
