package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.ClockNews;
import org.jiesu.routing.application.queue.Clocks;

/** Table {@code sla_clock}, and the nearest due handling clock in {@code assignment}. */
@ApplicationScoped
public class PostgresClocks implements Clocks {

    private static final String STORE =
            """
            INSERT INTO sla_clock
                (deadline_id, ticket_id, assignment_id, stage, state, due_at, warn_at)
            SELECT deadline_id, ticket_id, assignment_id, stage, state, due_at, warn_at
            FROM json_populate_recordset(NULL::sla_clock, $1::text::json)
            ON CONFLICT (deadline_id) DO UPDATE SET
                assignment_id = excluded.assignment_id, state = excluded.state,
                due_at = excluded.due_at,
                warn_at = coalesce(excluded.warn_at, sla_clock.warn_at)\
            """;

    private static final String PROJECT =
            """
            WITH concerned AS (
                SELECT assignment_id FROM assignment WHERE assignment_id = ANY($1)
                ORDER BY assignment_id FOR NO KEY UPDATE),
            nearest AS (
                SELECT c.assignment_id, min(k.due_at) AS due_at, min(k.warn_at) AS warn_at
                FROM concerned c LEFT JOIN sla_clock k
                    ON k.assignment_id = c.assignment_id AND k.stage = 'HANDLE'
                    AND k.state IN ('RUNNING', 'BREACHED')
                GROUP BY c.assignment_id)
            UPDATE assignment a SET due_at = n.due_at, warn_at = n.warn_at
            FROM nearest n WHERE a.assignment_id = n.assignment_id
                AND (a.due_at, a.warn_at) IS DISTINCT FROM (n.due_at, n.warn_at)\
            """;

    @Override
    public Uni<Void> record(UnitOfWork work, Collection<ClockNews> news) {
        UUID[] concerned =
                news.stream()
                        .map(ClockNews::assignmentId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(UUID[]::new);
        return work.update(STORE, Rows.json(news))
                .chain(() -> work.update(PROJECT, (Object) concerned))
                .replaceWithVoid();
    }
}
