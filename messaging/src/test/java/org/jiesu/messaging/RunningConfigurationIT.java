package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** What the running clients were really made with, not what a file says. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RunningConfigurationIT {

    @Inject KafkaClientService clients;
    @Inject Config config;

    @Test
    void every_consumer_starts_at_the_beginning_and_reads_bytes() {
        for (String channel : clients.getConsumerChannels()) {
            Map<String, ?> running = clients.getConsumer(channel).configuration();
            assertThat(running.get("auto.offset.reset")).isEqualTo("earliest");
            assertThat(String.valueOf(running.get("enable.auto.commit"))).isEqualTo("false");
            assertThat(String.valueOf(running.get("value.deserializer")))
                    .contains("ByteArrayDeserializer");
            assertThat(String.valueOf(running.get("max.poll.records"))).isEqualTo("500");
            assertThat(String.valueOf(running.get("partition.assignment.strategy")))
                    .contains("RangeAssignor");
        }
        assertThat(clients.getConsumerChannels()).contains("intake-events", "submissions");
    }

    @Test
    void every_producer_waits_for_all_replicas_and_is_idempotent() {
        Map<String, ?> running = clients.getProducer("probe").configuration();
        assertThat(String.valueOf(running.get("acks"))).isEqualTo("all");
        assertThat(String.valueOf(running.get("enable.idempotence"))).isEqualTo("true");
    }

    @Test
    void a_consumer_that_waits_long_is_never_closed_for_it() {
        assertThat(connector("throttled.unprocessed-record-max-age.ms")).isEqualTo("0");
        assertThat(connector("health-readiness-enabled")).isEqualTo("false");
        assertThat(connector("consumer-rebalance-listener.name")).isEqualTo("checkpoints");
    }

    @Test
    void the_database_clients_are_bounded_and_nothing_is_started_behind_ones_back() {
        assertThat(value("quarkus.datasource.reactive.max-size")).isEqualTo("8");
        assertThat(value("quarkus.datasource.reactive.idle-timeout")).isEqualTo("5M");
        assertThat(value("quarkus.devservices.enabled")).isEqualTo("false");
        assertThat(value("quarkus.hibernate-orm.schema-management.strategy")).isEqualTo("none");
    }

    private String connector(String attribute) {
        return value("mp.messaging.connector.smallrye-kafka." + attribute);
    }

    private String value(String property) {
        return config.getValue(property, String.class);
    }
}
