package org.jiesu.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of outbox, relay and consumers. */
@ConfigMapping(prefix = "jiesu.messaging")
interface MessagingConfig {

    /** The service's name; {@code jiesu-} before and {@code -service} behind are left out. */
    @WithDefault("${quarkus.application.name}")
    String service();

    OutboxSettings outbox();

    RelaySettings relay();

    ConsumerSettings consumer();

    HealthSettings health();

    /** How long the outbox remembers. */
    interface OutboxSettings {
        /** Published rows are the replay source if the broker loses its disk. */
        @WithDefault("30D")
        Duration keep();

        /** Day partitions made ahead. */
        @WithDefault("7")
        int daysAhead();
    }

    /** How the relay works. */
    interface RelaySettings {
        @WithDefault("true")
        boolean enabled();

        /** Rows sent and marked at a time. */
        @WithDefault("1000")
        int batch();

        /** Looks by itself at least that often, for what other processes wrote. */
        @WithDefault("250ms")
        Duration poll();

        /** A relay that has not renewed its lease for so long is replaced. */
        @WithDefault("5S")
        Duration lease();

        /** How long a record may take to be acknowledged before it is read and sent anew. */
        @WithDefault("30S")
        Duration delivery();
    }

    /** How consumers work. */
    interface ConsumerSettings {
        @WithDefault("200ms")
        Duration firstRetry();

        @WithDefault("5S")
        Duration longestRetry();

        /** How long a topic's id, once looked up, is believed. */
        @WithDefault("1S")
        Duration topicIdAge();
    }

    /** What makes the service unready. */
    interface HealthSettings {
        /** Whether a full outbox does: not where work must be taken in while Kafka is away. */
        @WithDefault("true")
        boolean brokerRequired();

        /** The age of the oldest unpublished live event above which it does. */
        @WithDefault("60S")
        Duration outboxAge();

        @WithDefault("2S")
        Duration databaseTimeout();
    }
}
