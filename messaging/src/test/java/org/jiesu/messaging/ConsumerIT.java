package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.ReplayResult.Outcome;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ConsumerIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject Story story;
    @Inject DeadLetters letters;
    @Inject ChannelClients clients;

    @AfterEach
    void refuseNothing() {
        Tester.REFUSED.set("");
    }

    @Test
    void what_is_committed_is_seen_once_and_in_order() {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        story.tellNow(ticket, "b");
        story.tellNow(ticket, "c");
        awaitSeen(ticket, "a", "b", "c");
    }

    @Test
    void a_repeat_after_a_crash_of_the_relay_changes_nothing() {
        UUID ticket = Story.ticket();
        story.tellNow(ticket, "a");
        story.tellNow(ticket, "b");
        awaitSeen(ticket, "a", "b");
        int again =
                story.update(
                        "UPDATE outbox SET published_at = NULL"
                                + " WHERE aggregateid = $1 AND topic = 'jiesu.intake'",
                        ticket.toString());
        story.tellNow(ticket, "c");
        awaitSeen(ticket, "a", "b", "c");
        assertThat(again).isEqualTo(2);
    }

    @Test
    void a_poison_event_parks_its_own_key_and_replay_restores_the_order() {
        UUID bad = Story.ticket();
        UUID good = Story.ticket();
        Tester.REFUSED.set("poison");
        story.tellNow(bad, "before");
        story.tellNow(bad, "poison");
        story.tellNow(bad, "after");
        story.tellNow(good, "x");
        awaitSeen(good, "x");
        await().atMost(SOON).until(() -> open(bad).size() == 2);
        assertThat(story.seen(bad)).containsExactly("before");
        assertThat(open(bad)).extracting(DeadLetter::state).containsExactly("DEAD", "PARKED");
        assertThat(open(bad).get(0).detail()).contains("refused poison");

        long second = open(bad).get(1).id();
        assertThat(replay(second).outcome()).isEqualTo(Outcome.NOT_FIRST);
        assertThat(replay(open(bad).get(0).id()).outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        Tester.REFUSED.set("");
        ReplayResult replayed = replay(open(bad).get(0).id());
        assertThat(replayed).isEqualTo(new ReplayResult(Outcome.DONE, 2, 0, null));
        story.tellNow(bad, "later");
        awaitSeen(bad, "before", "poison", "after", "later");
    }

    @Test
    void a_discarded_event_lets_the_parked_ones_through_and_stays_away() {
        UUID ticket = Story.ticket();
        Tester.REFUSED.set("poison");
        story.tellNow(ticket, "poison");
        story.tellNow(ticket, "after");
        await().atMost(SOON).until(() -> open(ticket).size() == 2);
        ReplayResult result =
                letters.discard(open(ticket).get(0).id(), "nonsense", "admin", true)
                        .await()
                        .atMost(Story.LIMIT);
        assertThat(result).isEqualTo(new ReplayResult(Outcome.DONE, 1, 0, null));
        Tester.REFUSED.set("");
        int again =
                story.update(
                        "UPDATE outbox SET published_at = NULL"
                                + " WHERE aggregateid = $1 AND topic = 'jiesu.intake'",
                        ticket.toString());
        story.tellNow(ticket, "later");
        awaitSeen(ticket, "after", "later");
        assertThat(again).isEqualTo(2);
    }

    @Test
    void partitions_that_change_hands_in_the_middle_lose_and_repeat_nothing() {
        List<UUID> tickets = List.of(Story.ticket(), Story.ticket(), Story.ticket());
        for (int i = 0; i < 60; i++) {
            for (UUID ticket : tickets) {
                story.tellNow(ticket, "" + i);
            }
            if (i % 20 == 10) {
                clients.rejoin("intake-events").await().atMost(Story.LIMIT);
            }
        }
        for (UUID ticket : tickets) {
            await().atMost(SOON).until(() -> story.seen(ticket).size() >= 60);
            assertThat(sequences(ticket)).isSorted().doesNotHaveDuplicates().hasSize(60);
        }
    }

    @Test
    void connections_that_break_under_traffic_lose_and_repeat_nothing() {
        UUID ticket = Story.ticket();
        int told = 0;
        for (int i = 0; i < 100; i++) {
            told += tellOrFail(ticket, i);
            if (i % 25 == 12) {
                kill();
            }
        }
        int expected = told;
        await().atMost(SOON).until(() -> story.seen(ticket).size() >= expected);
        assertThat(sequences(ticket)).isSorted().doesNotHaveDuplicates();
        assertThat(story.rows("SELECT 1 FROM dead_letter WHERE key = $1", ticket.toString()))
                .isEmpty();
    }

    private int tellOrFail(UUID ticket, int number) {
        try {
            story.tellNow(ticket, "" + number);
            return 1;
        } catch (RuntimeException broken) {
            return 0;
        }
    }

    private void kill() {
        try {
            assertThat(
                            story.rows(
                                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                            + " WHERE datname = current_database()"
                                            + " AND pid <> pg_backend_pid()"))
                    .isNotNull();
        } catch (RuntimeException broken) {
            assertThat(Failures.isTransient(broken)).isTrue();
        }
    }

    private List<Long> sequences(UUID ticket) {
        return story
                .rows("SELECT sequence FROM seen WHERE ticket = $1 ORDER BY id", ticket)
                .stream()
                .map(row -> row.number(0))
                .toList();
    }

    private ReplayResult replay(long id) {
        return letters.replay(id, "admin").await().atMost(Story.LIMIT);
    }

    private List<DeadLetter> open(UUID ticket) {
        return letters.list("intake-events", true, 0, 100).await().atMost(Story.LIMIT).stream()
                .filter(letter -> letter.key().equals(ticket.toString()))
                .toList();
    }

    private void awaitSeen(UUID ticket, String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(story.seen(ticket)).containsExactly(texts));
    }
}
