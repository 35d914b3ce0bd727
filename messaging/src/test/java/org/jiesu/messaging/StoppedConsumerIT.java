package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class StoppedConsumerIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DELETE = "DELETE FROM checkpoint WHERE consumer = 'intake-events'";

    @Inject Story story;
    @Inject ChannelClients clients;
    @Inject KafkaClients kafka;
    @Inject SmallRyeHealthReporter health;

    @Test
    void a_checkpoint_behind_the_end_of_the_log_stops_the_consumer_until_it_is_mended() {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 1);
        int moved =
                story.update(
                        "UPDATE checkpoint SET next_offset = next_offset + 1000"
                                + " WHERE consumer = 'intake-events'");
        clients.rejoin("intake-events").await().atMost(Story.LIMIT);
        awaitStopped();
        assertThat(moved).isGreaterThan(0);
        assertThat(health.getLiveness().isDown()).isFalse();

        story.tellNow(ticket, "b");
        int mended = story.update(DELETE);
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 2);
        assertThat(story.seen(ticket)).containsExactly("a", "b");
        assertThat(mended).isGreaterThan(0);
        await().atMost(SOON).until(() -> !health.getReadiness().isDown());
    }

    @Test
    void a_checkpoint_before_the_beginning_of_a_cut_log_stops_the_consumer()
            throws ExecutionException, InterruptedException {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 1);
        Map<TopicPartition, RecordsToDelete> all =
                LogReader.all("jiesu.intake").stream()
                        .map(record -> new TopicPartition(record.topic(), record.partition()))
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        partition -> RecordsToDelete.beforeOffset(-1)));
        assertThat(kafka.admin().deleteRecords(all).all().get()).isNull();
        int back =
                story.update(
                        "UPDATE checkpoint SET next_offset = 0 WHERE consumer = 'intake-events'");
        clients.rejoin("intake-events").await().atMost(Story.LIMIT);
        awaitStopped();
        int mended = story.update(DELETE);
        story.tellNow(ticket, "b");
        await().atMost(SOON).until(() -> story.seen(ticket).equals(List.of("a", "b")));
        assertThat(back + mended).isGreaterThan(0);
    }

    private void awaitStopped() {
        await().atMost(SOON).until(() -> health.getReadiness().isDown());
        assertThat(health.getReadiness().getPayload().toString())
                .contains("stopped intake-events")
                .contains("DELETE FROM checkpoint");
    }
}
