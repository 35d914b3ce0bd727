package org.jiesu.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready: the database answers through the pool, no consumer stands still and, where it matters, the
 * outbox gets rid of its events. Never a reason to restart.
 */
@Readiness
@ApplicationScoped
class ServiceReady implements AsyncHealthCheck {

    private final Transactions transactions;
    private final Placements placements;
    private final OutboxMetrics outbox;
    private final MessagingConfig.HealthSettings config;

    ServiceReady(
            Transactions transactions,
            Placements placements,
            OutboxMetrics outbox,
            MessagingConfig config) {
        this.transactions = transactions;
        this.placements = placements;
        this.outbox = outbox;
        this.config = config.health();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return transactions
                .each(work -> work.select("SELECT 1"))
                .ifNoItem()
                .after(config.databaseTimeout())
                .fail()
                .map(answered -> response(""))
                .onFailure()
                .recoverWithItem(failed -> response(Failures.kind(failed)));
    }

    private HealthCheckResponse response(String databaseFailure) {
        Map<String, String> stopped = placements.stopped();
        OutboxMetrics.Backlog backlog = outbox.backlog(Lane.LIVE);
        boolean outboxFine =
                !config.brokerRequired() || backlog.oldest().compareTo(config.outboxAge()) <= 0;
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("messaging")
                        .status(databaseFailure.isEmpty() && stopped.isEmpty() && outboxFine)
                        .withData("database", databaseFailure.isEmpty() ? "UP" : databaseFailure)
                        .withData("outbox", backlog.rows())
                        .withData("outboxOldestSeconds", backlog.oldest().toSeconds());
        stopped.forEach((consumer, reason) -> response.withData("stopped " + consumer, reason));
        return response.build();
    }
}
