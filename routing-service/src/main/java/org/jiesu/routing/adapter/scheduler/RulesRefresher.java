package org.jiesu.routing.adapter.scheduler;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiesu.routing.application.reference.RulesInForce;

/** Loads the rulebook at the start and takes over what another process has loaded. */
@ApplicationScoped
public class RulesRefresher {

    private final RulesInForce rules;

    RulesRefresher(RulesInForce rules) {
        this.rules = rules;
    }

    @Scheduled(
            every = "${jiesu.routing.refresh-rules-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return rules.refresh();
    }
}
