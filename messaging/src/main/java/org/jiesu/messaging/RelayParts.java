package org.jiesu.messaging;

import jakarta.inject.Singleton;

/** What a lane's relay works with. */
@Singleton
final class RelayParts {

    private final RelayTable table;
    private final LeaseTable leases;
    private final RelaySignals signals;
    private final KafkaClients clients;
    private final NoticeTopics notices;
    private final OutboxMetrics metrics;
    private final MessagingConfig.RelaySettings config;

    RelayParts(
            RelayTable table,
            LeaseTable leases,
            RelaySignals signals,
            KafkaClients clients,
            NoticeTopics notices,
            OutboxMetrics metrics,
            MessagingConfig config) {
        this.table = table;
        this.leases = leases;
        this.signals = signals;
        this.clients = clients;
        this.notices = notices;
        this.metrics = metrics;
        this.config = config.relay();
    }

    RelayTable table() {
        return table;
    }

    LeaseTable leases() {
        return leases;
    }

    RelaySignals signals() {
        return signals;
    }

    KafkaClients clients() {
        return clients;
    }

    NoticeTopics notices() {
        return notices;
    }

    OutboxMetrics metrics() {
        return metrics;
    }

    MessagingConfig.RelaySettings config() {
        return config;
    }
}
