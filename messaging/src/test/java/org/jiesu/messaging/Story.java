package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Topic;

/** Writes as a service does: lock the aggregate, append, commit. */
@ApplicationScoped
public class Story {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Outbox outbox;

    Story(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    static UUID ticket() {
        return EventIds.next(Clock.systemUTC());
    }

    /** The next event of the ticket; rolled back if asked for. Returns its sequence. */
    Uni<Long> tell(UUID ticket, String text, boolean fail) {
        return transactions.run(work ->
                work.select(
                                """
                                INSERT INTO aggregate (id, sequence) VALUES ($1, 1)
                                ON CONFLICT (id) DO UPDATE
                                SET sequence = aggregate.sequence + 1
                                RETURNING sequence
                                """,
                                ticket)
                        .map(rows -> rows.get(0).number(0))
                        .invoke(() -> Trace.start().makeCurrent())
                        .call(sequence -> append(work, ticket, sequence, text))
                        .invoke(() -> {
                            if (fail) {
                                throw new IllegalStateException("rolled back");
                            }
                        }));
    }

    void tellNow(UUID ticket, String text) {
        long ignored = tell(ticket, text, false).await().atMost(LIMIT);
    }

    private Uni<Void> append(UnitOfWork work, UUID ticket, long sequence, String text) {
        return outbox.append(
                work,
                List.of(
                        new OutgoingEvent(
                                Topic.INTAKE,
                                "ticket/" + ticket,
                                sequence,
                                new IntakeEvent.TicketSupplemented(
                                        ticket, 1, text, Instant.parse("2026-01-01T00:00:00Z")),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                new Actor("operator", null),
                                null)));
    }

    /** The texts a ticket's events were seen with, in the order they were taken in. */
    List<String> seen(UUID ticket) {
        return rows("SELECT text FROM seen WHERE ticket = $1 ORDER BY id", ticket).stream()
                .map(row -> row.text(0))
                .toList();
    }

    List<Row> rows(String sql, Object... parameters) {
        return transactions.each(work -> work.select(sql, parameters)).await().atMost(LIMIT);
    }

    int update(String sql, Object... parameters) {
        return transactions.each(work -> work.update(sql, parameters)).await().atMost(LIMIT);
    }
}
