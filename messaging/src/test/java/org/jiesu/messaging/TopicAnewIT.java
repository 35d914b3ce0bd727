package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jiesu.contracts.Topic;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class TopicAnewIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject Story story;
    @Inject KafkaClients clients;

    @Test
    void a_topic_made_anew_is_read_from_its_beginning_and_repeats_are_dropped()
            throws ExecutionException, InterruptedException {
        UUID ticket = Story.ticket();
        for (String text : List.of("a", "b", "c")) {
            story.tellNow(ticket, text);
        }
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 3);
        Admin admin = clients.admin();
        admin.deleteTopics(List.of("jiesu.intake")).all().get();
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> {
                    admin.createTopics(
                                    List.of(
                                            new NewTopic(
                                                    "jiesu.intake",
                                                    Optional.of(Topic.PARTITIONS),
                                                    Optional.empty())))
                            .all()
                            .get();
                    return true;
                });
        int again =
                story.update(
                        "UPDATE outbox SET published_at = NULL WHERE aggregateid = $1",
                        ticket.toString());
        story.tellNow(ticket, "d");
        await().atMost(SOON).until(() -> story.seen(ticket).size() >= 4);
        assertThat(story.seen(ticket)).containsExactly("a", "b", "c", "d");
        assertThat(again).isEqualTo(3);
    }
}
