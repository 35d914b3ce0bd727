package org.jiesu.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
    private static final TopicSpec TOPIC = new TopicSpec("kept", 12, Map.of());

    @TempDir private Path folder;
    private KafkaServer server;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        server = KafkaServer.start(settings());
        new KafkaTopics(server.bootstrap()).ensure(List.of(TOPIC));
        produce("hello");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void what_was_acknowledged_is_there_after_a_stop() {
        server.stop();
        assertThat(server.process().isAlive()).isFalse();

        server = KafkaServer.start(settings());

        assertThat(first()).isEqualTo("hello");
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_the_cluster_is_the_same() {
        String cluster = KafkaProbe.clusterId(server.bootstrap()).orElseThrow();
        server.process().signal("KILL");
        assertThat(server.process().awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(server.isOurs()).isFalse();

        server = KafkaServer.start(settings());

        assertThat(first()).isEqualTo("hello");
        assertThat(KafkaProbe.clusterId(server.bootstrap())).hasValue(cluster);
    }

    @Test
    void topics_are_made_once_and_emptied_on_demand()
            throws ExecutionException, InterruptedException {
        KafkaTopics topics = new KafkaTopics(server.bootstrap());
        topics.ensure(List.of(TOPIC));
        assertThat(first()).isEqualTo("hello");

        topics.recreate(List.of(TOPIC));
        produce("anew");

        assertThat(first()).isEqualTo("anew");
        assertThat(described().partitions()).hasSize(12);
    }

    private TopicDescription described() throws ExecutionException, InterruptedException {
        try (Admin admin = KafkaProbe.admin(server.bootstrap())) {
            return Objects.requireNonNull(
                    admin.describeTopics(List.of("kept")).allTopicNames().get().get("kept"));
        }
    }

    private void produce(String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrap(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>("kept", 0, "k", text)).get().hasOffset())
                    .isTrue();
        }
    }

    private String first() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrap(), "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private KafkaSettings settings() {
        Path root = Path.of(System.getProperty("jiesu.root"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new KafkaSettings(
                root.resolve("deploy/broker/target"),
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                0,
                java,
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    }
}
