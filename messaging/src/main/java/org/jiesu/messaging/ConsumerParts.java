package org.jiesu.messaging;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** What the consumers work with. */
@Singleton
final class ConsumerParts {

    private final Vertx vertx;
    private final Transactions transactions;
    private final Placements placements;
    private final LogDirectory logs;
    private final ChannelClients clients;
    private final LetterBox letters;
    private final ConsumerMetrics metrics;
    private final MessagingConfig config;

    ConsumerParts(
            Vertx vertx,
            Transactions transactions,
            Placements placements,
            LogDirectory logs,
            ChannelClients clients,
            LetterBox letters,
            ConsumerMetrics metrics,
            MessagingConfig config) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.placements = placements;
        this.logs = logs;
        this.clients = clients;
        this.letters = letters;
        this.metrics = metrics;
        this.config = config;
    }

    Vertx vertx() {
        return vertx;
    }

    Transactions transactions() {
        return transactions;
    }

    Placements placements() {
        return placements;
    }

    LogDirectory logs() {
        return logs;
    }

    ChannelClients clients() {
        return clients;
    }

    LetterBox letters() {
        return letters;
    }

    ConsumerMetrics metrics() {
        return metrics;
    }

    MessagingConfig config() {
        return config;
    }
}
