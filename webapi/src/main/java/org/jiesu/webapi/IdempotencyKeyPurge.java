package org.jiesu.webapi;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiesu.messaging.Transactions;

/** Forgets keys nobody will repeat any more, a bounded number at a time. */
@ApplicationScoped
class IdempotencyKeyPurge {
    private static final int AT_A_TIME = 20_000;

    private static final String PURGE =
            """
            DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM idempotency_key
                WHERE created_at < now() - make_interval(hours => $1) AND status IS NOT NULL
                LIMIT $2 FOR UPDATE SKIP LOCKED))
            """;

    private final Transactions transactions;
    private final int hours;

    @Inject
    IdempotencyKeyPurge(
            Transactions transactions,
            @ConfigProperty(name = "jiesu.idempotency.keep-hours", defaultValue = "72") int hours) {
        this.transactions = transactions;
        this.hours = hours;
    }

    @Scheduled(
            identity = "idempotency-key-purge",
            every = "{jiesu.idempotency.purge-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return transactions.run(work -> work.update(PURGE, hours, AT_A_TIME)).replaceWithVoid();
    }
}
