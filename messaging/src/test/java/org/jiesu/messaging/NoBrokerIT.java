package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** A service that takes work in while Kafka is away, from its start on. */
@QuarkusTest
@TestProfile(NoBrokerIT.WithoutBroker.class)
class NoBrokerIT {

    @Inject Story story;
    @Inject OutboxMetrics metrics;
    @Inject SmallRyeHealthReporter health;

    @Test
    void the_service_starts_is_ready_and_keeps_what_it_has_to_tell() {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> metrics.backlog(Lane.LIVE).oldest().toSeconds() >= 2);
        assertThat(metrics.backlog(Lane.LIVE).rows()).isEqualTo(1);
        assertThat(health.getReadiness().isDown()).isFalse();
        assertThat(health.getLiveness().isDown()).isFalse();
        story.tellNow(ticket, "b");
    }

    /** Where the broker matters for readiness only if it is said to. */
    public static final class WithoutBroker implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Away.class));
        }
    }

    /** Everything but a broker. */
    public static final class Away implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(new Infra().start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:9");
            settings.put("jiesu.messaging.health.broker-required", "false");
            settings.put("jiesu.messaging.health.outbox-age", "1S");
            return settings;
        }

        @Override
        public void stop() {
            // The database goes with its server.
        }
    }
}
