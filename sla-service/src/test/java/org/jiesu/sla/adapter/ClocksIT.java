package org.jiesu.sla.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiesu.sla.application.fire.FireClocks;
import org.jiesu.sla.application.fire.Horizon;
import org.jiesu.sla.application.fire.Noticed;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ClocksIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Every event of a clock has the next number, and the clock has the last one. */
    private static final String WRONG_SEQUENCES =
            """
            SELECT count(*) FROM deadline d LEFT JOIN LATERAL (
                SELECT count(*) AS n, max(sequence) AS last, count(DISTINCT sequence) AS distinct_n
                FROM outbox WHERE subject = 'deadline/' || d.id) o ON true
            WHERE o.n <> d.version OR o.last <> d.version OR o.distinct_n <> d.version
            """;

    private static final String UNNOTICED =
            """
            SELECT count(*) FROM deadline WHERE state = 'RUNNING'
                AND (due_at < now() OR warned_at IS NULL AND warn_at < now())
            """;

    @Inject News news;
    @Inject Database database;
    @Inject FireClocks fire;
    @Inject Horizon horizon;

    @Test
    void a_dispatch_starts_three_clocks_for_each_worker_and_events_meet_them() {
        Ticket ticket = new Ticket(news).dispatched("ORDINARY", ago(0), true);
        awaitStates(
                ticket,
                "CONTACT:RUNNING",
                "CONTACT:RUNNING",
                "HANDLE:RUNNING",
                "HANDLE:RUNNING",
                "SIGN:RUNNING",
                "SIGN:RUNNING");
        ticket.signed(ago(0)).contacted(ago(0)).replied(ago(0));
        awaitStates(
                ticket,
                "CONTACT:MET",
                "CONTACT:RUNNING",
                "HANDLE:MET",
                "HANDLE:RUNNING",
                "SIGN:MET",
                "SIGN:RUNNING");
        assertThat(database.told(ticket.id, "started")).isEqualTo(6);
        assertThat(database.told(ticket.id, "met")).isEqualTo(3);
    }

    @Test
    void what_is_told_twice_counts_once() {
        Ticket ticket =
                new Ticket(news).dispatched("URGENT", ago(0), false).signed(ago(0)).replied(ago(0));
        awaitStates(ticket, "CONTACT:RUNNING", "HANDLE:MET", "SIGN:MET");
        ticket.again();
        Ticket marker = new Ticket(news).dispatched("URGENT", ago(0), false);
        awaitStates(marker, "CONTACT:RUNNING", "HANDLE:RUNNING", "SIGN:RUNNING");
        awaitRead();
        assertThat(database.told(ticket.id, "started")).isEqualTo(3);
        assertThat(database.told(ticket.id, "met")).isEqualTo(2);
    }

    @Test
    void a_withdrawal_heard_before_the_dispatch_cancels_its_clocks() {
        Ticket ticket = new Ticket(news).withdrawn(ago(0));
        await().atMost(SOON)
                .until(() ->
                        database.count(
                                        "SELECT count(*) FROM ticket WHERE id = ? AND ended_round = 1",
                                        ticket.id)
                                == 1);
        ticket.dispatched("ORDINARY", ago(60), false);
        awaitStates(ticket, "CONTACT:CANCELLED", "HANDLE:CANCELLED", "SIGN:CANCELLED");
    }

    @Test
    void a_transfer_hands_the_handling_clock_on() {
        UUID next = UUID.randomUUID();
        Ticket ticket =
                new Ticket(news)
                        .dispatched("ORDINARY", ago(600), false)
                        .signed(ago(500))
                        .transferred(next, ago(400));
        awaitStates(
                ticket,
                "CONTACT:CANCELLED",
                "CONTACT:RUNNING",
                "HANDLE:RUNNING",
                "SIGN:MET",
                "SIGN:RUNNING");
        assertThat(
                        database.column(
                                "SELECT unit FROM deadline WHERE assignment_id = ? AND stage = 'HANDLE'",
                                next))
                .containsExactly(Ticket.OTHER);
    }

    @Test
    void breaches_happen_once_and_oldest_first_with_several_looking_at_a_time() {
        List<Ticket> tickets =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                new Ticket(news).dispatched("EMERGENCY", ago(864_000 - i), false))
                        .toList();
        for (int i = 0; i < 20; i++) {
            List<Noticed> ignored =
                    Uni.join()
                            .all(fire.pass(50), fire.pass(50), fire.pass(50))
                            .andFailFast()
                            .await()
                            .atMost(SOON);
        }
        await().atMost(SOON)
                .until(() ->
                        tickets.stream()
                                .allMatch(t ->
                                        database.states(t.id)
                                                .equals(
                                                        List.of(
                                                                "CONTACT:BREACHED",
                                                                "HANDLE:BREACHED",
                                                                "SIGN:BREACHED"))));
        tickets.forEach(t -> assertThat(database.told(t.id, "breached")).isEqualTo(3));
        assertThat(database.count(WRONG_SEQUENCES)).isZero();
    }

    @Test
    void a_reply_in_time_that_arrives_after_the_breach_revokes_it_once() {
        Ticket ticket = new Ticket(news).dispatched("URGENT", ago(100_000), false);
        awaitStates(ticket, "CONTACT:BREACHED", "HANDLE:BREACHED", "SIGN:BREACHED");
        ticket.replied(ago(90_000));
        awaitStates(ticket, "CONTACT:BREACHED", "HANDLE:MET", "SIGN:BREACHED");
        assertThat(database.told(ticket.id, "breach-revoked")).isEqualTo(1);
        ticket.sentBack(ago(80_000));
        awaitStates(ticket, "CONTACT:BREACHED", "HANDLE:BREACHED", "SIGN:BREACHED");
        assertThat(database.told(ticket.id, "reinstated")).isEqualTo(1);
        assertThat(database.told(ticket.id, "breached")).isEqualTo(4);
    }

    @Test
    void no_breach_is_declared_before_everything_told_until_then_is_taken_in() throws Exception {
        Instant due = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.MICROS);
        Ticket ticket =
                new Ticket(news).dispatched("EMERGENCY", due.minus(Duration.ofHours(2)), false);
        awaitStates(ticket, "CONTACT:BREACHED", "HANDLE:RUNNING", "SIGN:BREACHED");
        try (Connection connection = database.connect();
                Statement hold = connection.createStatement()) {
            connection.setAutoCommit(false);
            hold.execute("SELECT 1 FROM checkpoint WHERE consumer = 'routing-events' FOR UPDATE");
            ticket.replied(Instant.now());
            news.flush();
            await().pollDelay(Duration.between(Instant.now(), due.plusSeconds(3)))
                    .atMost(SOON)
                    .until(() -> true);
            assertThat(database.states(ticket.id)).contains("HANDLE:RUNNING");
            connection.rollback();
        }
        awaitStates(ticket, "CONTACT:BREACHED", "HANDLE:MET", "SIGN:BREACHED");
        assertThat(database.told(ticket.id, "breach-revoked")).isZero();
    }

    @Test
    void a_topic_read_again_from_its_beginning_changes_nothing() throws Exception {
        Ticket ticket = new Ticket(news).dispatched("ORDINARY", ago(60), true).signed(ago(30));
        awaitStates(
                ticket,
                "CONTACT:RUNNING",
                "CONTACT:RUNNING",
                "HANDLE:RUNNING",
                "HANDLE:RUNNING",
                "SIGN:MET",
                "SIGN:RUNNING");
        try (Connection connection = database.connect();
                Statement back = connection.createStatement()) {
            assertThat(
                            back.executeUpdate(
                                    "UPDATE checkpoint SET next_offset = 0"
                                            + " WHERE consumer = 'routing-events'"))
                    .isPositive();
        }
        List<Ticket> more =
                IntStream.range(0, 60)
                        .mapToObj(i -> new Ticket(news).dispatched("COMPLEX", ago(0), false))
                        .toList();
        more.forEach(t -> awaitStates(t, "CONTACT:RUNNING", "HANDLE:RUNNING", "SIGN:RUNNING"));
        awaitRead();
        assertThat(database.told(ticket.id, "started")).isEqualTo(6);
        assertThat(database.told(ticket.id, "met")).isEqualTo(1);
        assertThat(database.count(WRONG_SEQUENCES)).isZero();
    }

    @Test
    void what_is_noticed_for_many_at_once_is_what_the_core_says_of_each() {
        Random random = new Random(12345);
        List<String> grades = List.of("EMERGENCY", "URGENT", "ORDINARY", "COMPLEX");
        List<Ticket> tickets =
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                new Ticket(news)
                                        .dispatched(
                                                grades.get(i % 4),
                                                ago(random.nextInt(1_400_000)),
                                                false))
                        .toList();
        news.flush();
        await().atMost(SOON)
                .until(() -> tickets.stream().allMatch(t -> database.states(t.id).size() == 3));
        awaitRead();
        await().atMost(SOON).until(() -> database.count(UNNOTICED) == 0);
        tickets.forEach(t ->
                assertThat(database.states(t.id))
                        .as("as the core says")
                        .containsExactlyElementsOf(database.expected(t.id)));
    }

    private void awaitStates(Ticket ticket, String... states) {
        news.flush();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(database.states(ticket.id)).containsExactlyInAnyOrder(states));
    }

    /** Until the horizon has passed this moment: then everything sent before is taken in. */
    private void awaitRead() {
        Instant sent = Instant.now();
        await().atMost(SOON).until(() -> horizon.reached().await().atMost(SOON).isAfter(sent));
    }

    private static Instant ago(long seconds) {
        return Instant.now().minusSeconds(seconds).truncatedTo(ChronoUnit.MICROS);
    }
}
