package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.fact.EventLog;
import org.jiesu.reporting.application.fact.TicketNews;

/** The log in its table, one statement a batch. */
@ApplicationScoped
class PostgresEventLog implements EventLog {

    private static final String APPEND =
            """
            INSERT INTO event_log (ticket_id, topic, aggregate, sequence, type, at, fields)
            SELECT ticket_id, topic, aggregate, sequence, type, at, fields::jsonb
            FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[], $5::text[],
                $6::timestamptz[], $7::text[])
                AS told (ticket_id, topic, aggregate, sequence, type, at, fields)
            ON CONFLICT DO NOTHING
            """;

    @Override
    public Uni<Void> append(UnitOfWork work, List<TicketNews> news) {
        return work.update(
                        APPEND,
                        Columns.of(news, UUID.class, TicketNews::ticketId),
                        Columns.of(news, String.class, TicketNews::topic),
                        Columns.of(news, UUID.class, TicketNews::aggregate),
                        Columns.of(news, Long.class, TicketNews::sequence),
                        Columns.of(
                                news,
                                String.class,
                                told -> told.event().getClass().getSimpleName()),
                        Columns.of(news, Instant.class, TicketNews::at),
                        Columns.of(news, String.class, told -> StoredJson.write(told.event())))
                .replaceWithVoid();
    }
}
