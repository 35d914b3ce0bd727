package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jiesu.contracts.Envelope;
import org.jiesu.messaging.ReplayResult.Outcome;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RecoveryIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject Story story;
    @Inject Tester tester;
    @Inject DeadLetters letters;
    @Inject KafkaClients clients;

    @Test
    void a_database_restored_to_an_older_state_reads_again_what_it_has_forgotten() {
        UUID ticket = Story.ticket();
        tell(ticket, "a", "b", "c");
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 3);
        forget(ticket);
        story.tellNow(ticket, "d");
        await().atMost(SOON).until(() -> story.seen(ticket).size() >= 4);
        assertThat(story.seen(ticket)).containsExactly("a", "b", "c", "d");
    }

    /** As a restore does: effects, sequences and checkpoints go back together. */
    private void forget(UUID ticket) {
        int seen = story.update("DELETE FROM seen WHERE ticket = $1 AND text <> 'a'", ticket);
        int sequences =
                story.update(
                        "UPDATE consumed_sequence SET sequence = 1 WHERE subject = $1",
                        "ticket/" + ticket);
        int checkpoints =
                story.update(
                        "UPDATE checkpoint SET next_offset = 0 WHERE consumer = 'intake-events'");
        assertThat(seen).isEqualTo(2);
        assertThat(sequences).isEqualTo(1);
        assertThat(checkpoints).isPositive();
    }

    @Test
    void a_zombie_that_comes_with_old_records_changes_nothing() {
        UUID ticket = Story.ticket();
        tell(ticket, "a", "b");
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 2);
        List<ConsumerRecord<String, byte[]>> old =
                LogReader.all("jiesu.intake").stream()
                        .filter(record -> ticket.toString().equals(record.key()))
                        .toList();
        TopicPartition partition = new TopicPartition("jiesu.intake", old.get(0).partition());
        tester.events(new ConsumerRecords<>(Map.of(partition, old), Map.of()))
                .await()
                .atMost(Story.LIMIT);
        story.tellNow(ticket, "c");
        await().atMost(SOON).until(() -> story.seen(ticket).size() >= 3);
        assertThat(story.seen(ticket)).containsExactly("a", "b", "c");
    }

    @Test
    void a_type_nobody_knows_waits_with_what_comes_behind_it()
            throws ExecutionException, InterruptedException {
        UUID ticket = Story.ticket();
        sendUnknown(ticket);
        await().atMost(SOON).until(() -> open(ticket).size() == 1);
        story.tellNow(ticket, "a");
        await().atMost(SOON).until(() -> open(ticket).size() == 2);
        assertThat(open(ticket).get(0).cause()).isEqualTo("UNKNOWN_TYPE");
        ReplayResult result =
                letters.replay(open(ticket).get(0).id(), "admin").await().atMost(Story.LIMIT);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        assertThat(result.failure()).contains("jiesu.ticket.unheard-of.v9");
        assertThat(result.waiting()).isEqualTo(2);
    }

    @Test
    void what_follows_from_an_event_goes_on_in_its_trace() {
        UUID ticket = Story.ticket();
        tell(ticket, Tester.ANSWER);
        await().atMost(SOON).until(() -> traces(ticket).size() == 2);
        assertThat(traces(ticket)).doesNotContain("null");
        List<Trace> traces =
                traces(ticket).stream().map(t -> Trace.parse(t).orElseThrow()).toList();
        assertThat(traces.get(1).traceId()).isEqualTo(traces.get(0).traceId());
        assertThat(traces.get(1).spanId()).isNotEqualTo(traces.get(0).spanId());
    }

    private List<String> traces(UUID ticket) {
        return story
                .rows(
                        "SELECT traceparent FROM outbox WHERE aggregateid = $1 ORDER BY id",
                        ticket.toString())
                .stream()
                .map(row -> String.valueOf(row.textOrNull(0)))
                .toList();
    }

    private void sendUnknown(UUID ticket) throws ExecutionException, InterruptedException {
        Envelope unknown =
                new Envelope(
                        UUID.randomUUID(),
                        "/jiesu/intake",
                        "jiesu.ticket.unheard-of.v9",
                        "ticket/" + ticket,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        0,
                        "operator",
                        null,
                        null,
                        null);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("jiesu.intake", ticket.toString(), new byte[] {'{', '}'});
        KafkaHeaders.write(Headers.of(unknown), record.headers());
        try (Producer<String, byte[]> producer = clients.producer("outside")) {
            assertThat(producer.send(record).get()).isNotNull();
        }
    }

    private List<DeadLetter> open(UUID ticket) {
        return letters.list("intake-events", true, 0, 200).await().atMost(Story.LIMIT).stream()
                .filter(letter -> letter.key().equals(ticket.toString()))
                .toList();
    }

    private void tell(UUID ticket, String... texts) {
        for (String text : texts) {
            story.tellNow(ticket, text);
        }
    }
}
