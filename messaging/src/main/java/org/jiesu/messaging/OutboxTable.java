package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes to the outbox: one statement, ids in the order of the list. */
final class OutboxTable {

    private static final String INSERT =
            """
            INSERT INTO outbox (lane, event_id, topic, aggregatetype, aggregateid, source, type,
                subject, sequence, time, actor, actorunit, causationid, traceparent, payload)
            SELECT lane, event_id, topic, split_part(subject, '/', 1), key, source, type,
                subject, sequence, time, actor, actorunit, causationid, traceparent, payload
            FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
                $7::text[], $8::bigint[], $9::timestamptz[], $10::text[], $11::text[],
                $12::uuid[], $13::text[], $14::bytea[])
            WITH ORDINALITY AS e (lane, event_id, topic, key, source, type, subject, sequence,
                time, actor, actorunit, causationid, traceparent, payload, position)
            ORDER BY position
            """;

    private OutboxTable() {}

    static Uni<Void> insert(UnitOfWork work, List<OutboxRow> rows) {
        if (work instanceof TrackedWork tracked) {
            rows.forEach(row -> tracked.appended().add(row.lane()));
        }
        return work.update(
                        INSERT,
                        texts(rows, row -> row.lane().name()),
                        column(rows, row -> row.envelope().id(), UUID[]::new),
                        texts(rows, OutboxRow::topic),
                        texts(rows, OutboxRow::key),
                        texts(rows, row -> row.envelope().source()),
                        texts(rows, row -> row.envelope().type()),
                        texts(rows, row -> row.envelope().subject()),
                        column(rows, row -> row.envelope().sequence(), Long[]::new),
                        column(rows, OutboxTable::time, OffsetDateTime[]::new),
                        texts(rows, row -> row.envelope().actor()),
                        texts(rows, row -> row.envelope().actorUnit()),
                        OutboxTable.<@Nullable UUID>column(
                                rows, row -> row.envelope().causationId(), UUID[]::new),
                        texts(rows, row -> row.envelope().traceparent()),
                        column(rows, OutboxRow::payload, byte[][]::new))
                .replaceWithVoid();
    }

    private static OffsetDateTime time(OutboxRow row) {
        return row.envelope().time().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String[] texts(
            List<OutboxRow> rows, Function<OutboxRow, @Nullable String> of) {
        return OutboxTable.<@Nullable String>column(rows, of, String[]::new);
    }

    private static <T extends @Nullable Object> T[] column(
            List<OutboxRow> rows, Function<OutboxRow, T> of, IntFunction<T[]> array) {
        return rows.stream().map(of).toArray(array);
    }
}
