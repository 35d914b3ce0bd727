package org.jiesu.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jiesu.local.process.ProcessId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir private Path folder;
    private PostgresServer server;

    @BeforeEach
    void start() throws SQLException {
        server = start("one");
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE kept (n int)");
            statement.executeUpdate("INSERT INTO kept VALUES (42)");
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void what_was_committed_is_there_after_a_stop() throws SQLException {
        server.stop();
        assertThat(server.process().isAlive()).isFalse();

        server = start("one");

        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void what_was_committed_is_there_after_a_kill() throws SQLException {
        server.process().signal("KILL");
        assertThat(server.process().awaitEnd(Duration.ofSeconds(10))).isTrue();

        server = start("one");

        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void a_server_that_nobody_remembers_is_ended_before_its_data_is_opened_again()
            throws SQLException {
        ProcessId forgotten = server.process();

        server = start("one");

        assertThat(forgotten.isAlive()).isFalse();
        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void a_commit_is_durable() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery(
                                "SELECT current_setting('fsync'),"
                                        + " current_setting('synchronous_commit')")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("on");
            assertThat(answer.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void a_stranger_at_our_port_is_not_taken_for_ours() {
        PostgresSettings elsewhere = settings("other", server.port());

        assertThat(PostgresServer.running(elsewhere, server.process())).isEmpty();
        assertThat(PostgresServer.running(server.settings(), server.process())).isPresent();
    }

    private int kept() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n FROM kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private PostgresServer start(String name) {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "jiesu");
        return PostgresServer.start(PostgresBinaries.unpackedIn(cache), settings(name, 0));
    }

    private PostgresSettings settings(String name, int port) {
        Path data = folder.resolve(name);
        return new PostgresSettings(data, folder.resolve(name + ".log"), port, "secret", true);
    }
}
