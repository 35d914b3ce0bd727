package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class OutboxRelayIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int WRITERS = 8;

    @Inject Story story;
    @Inject Transactions transactions;
    @Inject RelayTable table;
    @Inject LeaseTable leases;

    @Test
    void concurrent_writers_that_roll_back_at_random_lose_nothing_and_keep_each_keys_order()
            throws ExecutionException, InterruptedException {
        List<UUID> hot = List.of(Story.ticket(), Story.ticket(), Story.ticket(), Story.ticket());
        Map<UUID, Long> last = new ConcurrentHashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                running.add(writers.submit(() -> write(hot, last, random)));
            }
            for (Future<?> one : running) {
                assertThat(one.get()).isNull();
            }
        }
        await().atMost(SOON).until(() -> unpublished() == 0);
        for (UUID ticket : hot) {
            List<Long> told =
                    LogReader.all("jiesu.intake").stream()
                            .filter(record -> ticket.toString().equals(record.key()))
                            .map(OutboxRelayIT::sequence)
                            .toList();
            assertThat(told).isSorted().doesNotHaveDuplicates();
            assertThat(told).hasSize(Math.toIntExact(last.getOrDefault(ticket, 0L)));
            await().atMost(SOON).until(() -> story.seen(ticket).size() == told.size());
        }
    }

    private void write(List<UUID> hot, Map<UUID, Long> last, Random random) {
        for (int i = 0; i < 60; i++) {
            UUID ticket = hot.get(random.nextInt(hot.size()));
            boolean fail = random.nextInt(4) == 0;
            try {
                long sequence = story.tell(ticket, "x", fail).await().atMost(Story.LIMIT);
                last.merge(ticket, sequence, Math::max);
            } catch (IllegalStateException rolledBack) {
                assertThat(fail).isTrue();
            }
        }
    }

    @Test
    void a_relay_whose_epoch_is_over_marks_nothing() {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        await().atMost(SOON).until(() -> story.seen(ticket).size() == 1);
        Row row =
                story.rows(
                                "SELECT id, created_at FROM outbox WHERE aggregateid = $1",
                                ticket.toString())
                        .get(0);
        RelayRow sent =
                new RelayRow(
                        row.number(0),
                        row.instant(1),
                        new OutboxRow(Lane.LIVE, "t", "k", EnvelopeTest.ENVELOPE, new byte[0]));
        Lease zombie = new Lease(Lane.LIVE, "somebody", 1);
        assertThat(table.markPublished(zombie, List.of(sent)).await().atMost(Story.LIMIT)).isZero();
        assertThat(
                        leases.acquire(Lane.LIVE, "somebody", Duration.ofSeconds(1))
                                .await()
                                .atMost(Story.LIMIT))
                .isEmpty();
        assertThat(leases.renew(zombie, Duration.ofSeconds(1)).await().atMost(Story.LIMIT))
                .isFalse();
    }

    @Test
    void an_expired_lease_goes_to_the_next_with_a_higher_epoch() {
        int made =
                story.update(
                        "INSERT INTO relay_lease VALUES ('OTHER', 'old', 7, now() - interval '1 s')"
                                + " ON CONFLICT (lane) DO NOTHING");
        Row row =
                story.rows(
                                """
                                INSERT INTO relay_lease AS held (lane, owner, epoch, expires_at)
                                VALUES ('OTHER', 'new', 1, now())
                                ON CONFLICT (lane) DO UPDATE
                                SET owner = excluded.owner, epoch = held.epoch + 1
                                WHERE held.expires_at < clock_timestamp() RETURNING epoch
                                """)
                        .get(0);
        assertThat(made).isEqualTo(1);
        assertThat(row.number(0)).isEqualTo(8);
    }

    @Test
    void today_and_the_days_ahead_have_partitions_and_nothing_falls_into_the_default_one() {
        story.tellNow(Story.ticket(), "a");
        assertThat(
                        story.rows(
                                "SELECT relname FROM pg_class WHERE relname ~ '^outbox_\\d{8}$'"
                                        + " AND relkind = 'r'"))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(story.rows("SELECT 1 FROM outbox_default")).isEmpty();
    }

    @Test
    void a_day_is_dropped_when_it_is_old_and_all_of_it_was_published() {
        int ignored =
                story.update(
                        "CREATE TABLE outbox_20200101 PARTITION OF outbox"
                                + " FOR VALUES FROM ('2020-01-01 00:00:00+00')"
                                + " TO ('2020-01-02 00:00:00+00')");
        List<Row> done = story.rows("SELECT made FROM outbox_maintain(7, interval '30 days')");
        assertThat(done).hasSize(1);
        assertThat(story.rows("SELECT 1 FROM pg_class WHERE relname = 'outbox_20200101'"))
                .isEmpty();
    }

    private long unpublished() {
        return story.rows("SELECT count(*) FROM outbox WHERE published_at IS NULL")
                .get(0)
                .number(0);
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Headers.envelope(KafkaHeaders.read(record.headers())).sequence();
    }
}
