package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.fact.Watermark;
import org.jiesu.reporting.application.fact.Watermarks;

/** One row per partition of a topic, so that replicas do not wait for each other. */
@ApplicationScoped
class PostgresWatermarks implements Watermarks {

    private static final String RAISE =
            """
            INSERT INTO watermark AS mark (topic, partition, event_time)
            SELECT topic, partition, event_time
            FROM unnest($1::text[], $2::int[], $3::timestamptz[]) AS told (topic, partition, event_time)
            ON CONFLICT (topic, partition) DO UPDATE SET event_time = excluded.event_time
            WHERE mark.event_time < excluded.event_time
            """;

    @Override
    public Uni<Void> raise(UnitOfWork work, List<Watermark> marks) {
        return work.update(
                        RAISE,
                        Columns.of(marks, String.class, Watermark::topic),
                        Columns.of(marks, Integer.class, Watermark::partition),
                        Columns.of(marks, Instant.class, Watermark::eventTime))
                .replaceWithVoid();
    }
}
