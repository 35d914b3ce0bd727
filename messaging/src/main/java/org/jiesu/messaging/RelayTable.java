package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The outbox as the relay reads it. */
@Singleton
final class RelayTable {

    private static final String UNPUBLISHED =
            """
            SELECT id, created_at, event_id, topic, aggregateid, source, type, subject, time,
                sequence, actor, actorunit, causationid, traceparent, payload
            FROM outbox
            WHERE lane = $1 AND published_at IS NULL AND topic <> ALL ($2::text[])
            ORDER BY id LIMIT $3::int
            """;

    private static final String MARK =
            """
            UPDATE outbox SET published_at = clock_timestamp()
            WHERE id = ANY ($1::bigint[]) AND created_at BETWEEN $2 AND $3
              AND EXISTS (SELECT FROM relay_lease
                          WHERE lane = $4 AND owner = $5 AND epoch = $6::bigint)
            """;

    private final Transactions transactions;

    RelayTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The oldest ones, in the order they were written, without those of some topics. */
    Uni<List<RelayRow>> unpublished(Lane lane, Set<String> without, int limit) {
        return transactions
                .each(work ->
                        work.select(
                                UNPUBLISHED, lane.name(), without.toArray(String[]::new), limit))
                .map(rows -> rows.stream().map(row -> RelayRow.of(row, lane)).toList());
    }

    /** Tells how many were marked: none, if the lease has gone to another relay. */
    Uni<Integer> markPublished(Lease lease, List<RelayRow> rows) {
        Long[] ids = rows.stream().map(RelayRow::id).toArray(Long[]::new);
        Comparator<Instant> byTime = Comparator.naturalOrder();
        Instant first = rows.stream().map(RelayRow::createdAt).min(byTime).orElseThrow();
        Instant last = rows.stream().map(RelayRow::createdAt).max(byTime).orElseThrow();
        return transactions.each(work ->
                work.update(
                        MARK, ids, first, last, lease.lane().name(), lease.owner(), lease.epoch()));
    }
}
