package org.jiesu.local.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.local.check.Finding;
import org.jiesu.local.home.PostgresAddress;
import org.jiesu.local.kafka.KafkaProbe;

/** Whether a database and a broker that somebody else runs can be used. */
record GivenServers(Map<String, String> environment) {
    private static final int OLDEST_POSTGRES = 180_000;

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        String postgres = environment.getOrDefault("JIESU_POSTGRES_URL", "");
        if (!postgres.isEmpty()) {
            findings.add(postgres(postgres));
        }
        String kafka = environment.getOrDefault("JIESU_KAFKA", "");
        if (!kafka.isEmpty()) {
            findings.add(kafka(kafka));
        }
        return findings;
    }

    private static Finding postgres(String url) {
        try (Connection connection = PostgresAddress.parse(url).connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW server_version_num")) {
            boolean recent = answer.next() && answer.getInt(1) >= OLDEST_POSTGRES;
            return recent
                    ? Finding.ok("the given PostgreSQL answers")
                    : Finding.fault(
                            "the given PostgreSQL is older than 18", "give one of 18 or newer");
        } catch (SQLException e) {
            return Finding.fault(
                    "the given PostgreSQL cannot be used: " + e.getMessage(),
                    "look at host, port, user and password of --postgres");
        } catch (IllegalArgumentException e) {
            return Finding.fault(
                    "the address after --postgres cannot be read", String.valueOf(e.getMessage()));
        }
    }

    private static Finding kafka(String bootstrap) {
        if (!bootstrap.matches("[^:,\\s]+:\\d+(,[^:,\\s]+:\\d+)*")) {
            return Finding.fault(
                    "the address after --kafka cannot be read", "Expected HOST:PORT[,HOST:PORT]");
        }
        return KafkaProbe.clusterId(bootstrap).isPresent()
                ? Finding.ok("the given Kafka answers")
                : Finding.fault(
                        "no Kafka answers at " + bootstrap, "look at host and port of --kafka");
    }
}
