package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RawConsumerIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject Story story;
    @Inject KafkaClients clients;
    @Inject DeadLetters letters;

    @AfterEach
    void refuseNothing() {
        Tester.REFUSED.set("");
    }

    @Test
    void a_raw_dead_letter_is_unreadable_at_rest_told_without_content_and_replayed_whole()
            throws ExecutionException, InterruptedException {
        Tester.REFUSED.set("city/1");
        submit("city/1", "{\"phone\":\"13800138000\"}");
        submit("city/2", "{}");
        await().atMost(SOON).until(() -> open().size() == 1 && seen().contains("city/2"));
        assertThat(open().get(0).payload()).isNull();
        assertThat(open().get(0).detail()).isEqualTo("IllegalArgumentException");
        byte[] kept =
                story.rows("SELECT payload FROM dead_letter WHERE key = 'city/1'").get(0).bytes(0);
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("13800138000");

        await().atMost(SOON).until(() -> notices() == 1);
        LogReader.all("jiesu.submissions.tester.dlq")
                .forEach(notice ->
                        assertThat(new String(notice.value(), StandardCharsets.UTF_8))
                                .contains("REFUSED")
                                .doesNotContain("13800138000"));
        Tester.REFUSED.set("");
        ReplayResult result =
                letters.replay(open().get(0).id(), "admin").await().atMost(Story.LIMIT);
        assertThat(result.replayed()).isEqualTo(1);
        assertThat(seen()).contains("city/1");
    }

    private void submit(String key, String content)
            throws ExecutionException, InterruptedException {
        try (Producer<String, byte[]> producer = clients.producer("outside")) {
            assertThat(
                            producer.send(
                                            new ProducerRecord<>(
                                                    "jiesu.submissions",
                                                    key,
                                                    content.getBytes(StandardCharsets.UTF_8)))
                                    .get())
                    .isNotNull();
        }
    }

    private long notices() {
        return story.rows(
                        "SELECT count(*) FROM outbox WHERE topic = 'jiesu.submissions.tester.dlq'"
                                + " AND published_at IS NOT NULL")
                .get(0)
                .number(0);
    }

    private List<String> seen() {
        return story.rows("SELECT key FROM seen_raw").stream().map(row -> row.text(0)).toList();
    }

    private List<DeadLetter> open() {
        return letters.list("submissions", true, 0, 10).await().atMost(Story.LIMIT);
    }
}
