package org.jiesu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jiesu.contracts.Topic;
import org.jiesu.local.kafka.KafkaTopics;
import org.junit.jupiter.api.Test;

class ServersIT {
    @Test
    void a_jvm_has_one_server_of_each_kind() {
        assertThat(Servers.postgres()).isEqualTo(Servers.postgres());
        assertThat(Servers.kafka()).isEqualTo(Servers.kafka());
    }

    @Test
    void every_topic_of_the_product_is_there() {
        assertThat(new KafkaTopics(Servers.kafka()).names())
                .contains(
                        Topic.INTAKE.wireName(),
                        Topic.SUBMISSIONS.wireName(),
                        Topic.SLA.wireName());
    }

    @Test
    void a_new_database_belongs_to_its_user_and_is_of_version_18() throws SQLException {
        try (Connection connection = Servers.postgres().newDatabase("some").connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE mine (id uuid DEFAULT uuidv7())");
            try (ResultSet answer = statement.executeQuery("SHOW server_version_num")) {
                assertThat(answer.next()).isTrue();
                assertThat(answer.getInt(1)).isBetween(180_000, 189_999);
            }
        }
    }

    @Test
    void what_infra_gives_is_complete() {
        assertThat(new Infra().start())
                .containsKeys(
                        "quarkus.datasource.reactive.url",
                        "quarkus.datasource.jdbc.url",
                        "kafka.bootstrap.servers",
                        "jiesu.secrets.data-key",
                        "quarkus.oidc.public-key");
    }
}
