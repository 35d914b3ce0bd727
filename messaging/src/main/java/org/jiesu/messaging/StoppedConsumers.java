package org.jiesu.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets consumers that stand still look again whether their checkpoints have been mended. */
@ApplicationScoped
class StoppedConsumers {

    private final Placements placements;
    private final ChannelClients clients;

    StoppedConsumers(Placements placements, ChannelClients clients) {
        this.placements = placements;
        this.clients = clients;
    }

    @Scheduled(
            every = "15s",
            identity = "stopped-consumers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookAgain() {
        return Multi.createFrom()
                .iterable(placements.stopped().keySet())
                .onItem()
                .transformToUniAndConcatenate(clients::rejoin)
                .collect()
                .last()
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
