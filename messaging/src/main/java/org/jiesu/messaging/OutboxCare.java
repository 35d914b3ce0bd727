package org.jiesu.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes and drops the outbox's day partitions, and looks how much waits in it. */
@ApplicationScoped
class OutboxCare {

    private static final Logger LOG = Logger.getLogger(OutboxCare.class);

    private static final String MAINTAIN =
            "SELECT made, dropped FROM outbox_maintain($1::int, $2::bigint * interval '1 second')";

    private static final String BACKLOG =
            """
            SELECT lane, rows, coalesce((
                SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 FROM outbox
                WHERE outbox.lane = lanes.lane AND published_at IS NULL
                  AND aggregatetype <> 'deadletter'
                ORDER BY id LIMIT 1), 0)
            FROM unnest($1::text[]) AS lanes (lane), LATERAL (
                SELECT count(*) AS rows FROM (
                    SELECT FROM outbox
                    WHERE outbox.lane = lanes.lane AND published_at IS NULL LIMIT 100000) AS waiting
            ) AS counted
            """;

    private final Transactions transactions;
    private final OutboxMetrics metrics;
    private final MessagingConfig.OutboxSettings config;

    OutboxCare(Transactions transactions, OutboxMetrics metrics, MessagingConfig config) {
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config.outbox();
    }

    @Scheduled(every = "1h", identity = "outbox-partitions")
    Uni<Void> maintain() {
        return transactions
                .run(work -> work.select(MAINTAIN, config.daysAhead(), config.keep().toSeconds()))
                .invoke(rows ->
                        LOG.debugf(
                                "Outbox partitions: %d made, %d dropped",
                                rows.get(0).integer(0), rows.get(0).integer(1)))
                .onFailure()
                .invoke(failed ->
                        LOG.warnf(
                                "The outbox partitions wait for the next hour: %s",
                                failed.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Scheduled(every = "3s", identity = "outbox-backlog")
    Uni<Void> look() {
        String[] lanes = {Lane.LIVE.name(), Lane.HISTORY.name()};
        return transactions
                .each(work -> work.select(BACKLOG, (Object) lanes))
                .invoke(rows -> rows.forEach(this::seen))
                .onFailure()
                .invoke(failed -> LOG.warnf("The backlog is unknown: %s", failed.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void seen(Row row) {
        Duration oldest = Duration.ofMillis(Math.round(row.real(2) * 1000));
        metrics.seen(Lane.valueOf(row.text(0)), new OutboxMetrics.Backlog(row.number(1), oldest));
    }
}
