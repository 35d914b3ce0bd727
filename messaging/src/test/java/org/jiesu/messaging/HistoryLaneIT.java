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
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiesu.contracts.HistoryEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.Topic;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class HistoryLaneIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");
    private static final int ROWS = 3000;

    @Inject Story story;
    @Inject Transactions transactions;
    @Inject Outbox outbox;

    @Test
    void history_goes_out_whole_by_a_lane_of_its_own_while_live_events_pass_it_by() {
        List<OutgoingEvent> history =
                IntStream.range(0, ROWS).mapToObj(n -> imported(Story.ticket())).toList();
        transactions.run(work -> outbox.append(work, history)).await().atMost(Story.LIMIT);
        UUID live = Story.ticket();
        story.tellNow(live, "a");
        await().atMost(SOON).until(() -> story.seen(live).size() == 1);
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(LogReader.all("jiesu.history")).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(story.rows("SELECT DISTINCT lane FROM outbox WHERE topic = 'jiesu.history'"))
                .extracting(row -> row.text(0))
                .containsExactly("HISTORY");
    }

    @Test
    void rows_of_one_append_keep_the_order_of_the_list() {
        List<OutgoingEvent> events =
                IntStream.range(0, 500).mapToObj(n -> imported(Story.ticket())).toList();
        transactions.run(work -> outbox.append(work, events)).await().atMost(Story.LIMIT);
        List<String> subjects = events.stream().map(OutgoingEvent::subject).toList();
        assertThat(
                        story.rows(
                                "SELECT subject FROM outbox WHERE subject = ANY ($1::text[])"
                                        + " ORDER BY id",
                                (Object) subjects.toArray(String[]::new)))
                .extracting(row -> row.text(0))
                .containsExactlyElementsOf(subjects);
    }

    private long waiting() {
        return story.rows(
                        "SELECT count(*) FROM outbox WHERE lane = 'HISTORY'"
                                + " AND published_at IS NULL")
                .get(0)
                .number(0);
    }

    private static OutgoingEvent imported(UUID ticket) {
        HistoryEvent.TicketImported event =
                new HistoryEvent.TicketImported(
                        ticket,
                        1,
                        new UUID(0, 1),
                        "12345",
                        ticket.toString(),
                        THEN,
                        "PHONE",
                        "COMPLAINT",
                        "PM03",
                        new Place("110101", "110101009", null, null, null),
                        "110101009",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new OutgoingEvent(
                Topic.HISTORY, "ticket/" + ticket, 1, event, THEN, Actor.system("tester"), null);
    }
}
