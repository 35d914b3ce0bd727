package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Who relays which lane, by the database's clock. */
@Singleton
final class LeaseTable {

    private static final String ACQUIRE =
            """
            INSERT INTO relay_lease AS held (lane, owner, epoch, expires_at)
            VALUES ($1, $2, 1, clock_timestamp() + $3::bigint * interval '1 millisecond')
            ON CONFLICT (lane) DO UPDATE
            SET owner = excluded.owner, epoch = held.epoch + 1, expires_at = excluded.expires_at
            WHERE held.expires_at < clock_timestamp()
            RETURNING epoch
            """;

    private static final String RENEW =
            """
            UPDATE relay_lease
            SET expires_at = clock_timestamp() + $4::bigint * interval '1 millisecond'
            WHERE lane = $1 AND owner = $2 AND epoch = $3::bigint
            """;

    private static final String RELEASE =
            """
            UPDATE relay_lease SET expires_at = clock_timestamp()
            WHERE lane = $1 AND owner = $2 AND epoch = $3::bigint
            """;

    private final Transactions transactions;

    LeaseTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Empty while another one holds it. */
    Uni<Optional<Lease>> acquire(Lane lane, String owner, Duration time) {
        return transactions
                .each(work -> work.select(ACQUIRE, lane.name(), owner, time.toMillis()))
                .map(rows ->
                        rows.stream()
                                .map(row -> new Lease(lane, owner, row.number(0)))
                                .findFirst());
    }

    /** False if it has gone to another one. */
    Uni<Boolean> renew(Lease lease, Duration time) {
        return transactions
                .each(work ->
                        work.update(
                                RENEW,
                                lease.lane().name(),
                                lease.owner(),
                                lease.epoch(),
                                time.toMillis()))
                .map(changed -> changed == 1);
    }

    /** Lets the next one have it at once. */
    Uni<Void> release(Lease lease) {
        return transactions
                .each(work ->
                        work.update(RELEASE, lease.lane().name(), lease.owner(), lease.epoch()))
                .replaceWithVoid();
    }
}
