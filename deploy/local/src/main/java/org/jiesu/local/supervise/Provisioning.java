package org.jiesu.local.supervise;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jiesu.local.home.PostgresAddress;
import org.jiesu.local.home.Secrets;
import org.jiesu.local.kafka.KafkaTopics;
import org.jiesu.local.kafka.TopicSpec;
import org.jiesu.local.postgres.Databases;

/** Databases, roles and topics, before the first service starts. */
record Provisioning(PostgresAddress postgres, String kafka, Secrets secrets) {

    void run() {
        CompletableFuture<Void> topics =
                CompletableFuture.runAsync(() -> new KafkaTopics(kafka).ensure(TopicSpec.all()));
        databases();
        topics.join();
    }

    private void databases() {
        try (Connection connection = postgres.connect()) {
            Databases databases = new Databases(connection);
            for (Service service : Service.values()) {
                databases.ensure(service.database(), secrets.password(service.database()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Expected to make the databases on " + postgres + ": " + e.getMessage(), e);
        }
    }
}
