package org.jiesu.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.Patience;
import org.jiesu.local.process.Ports;
import org.jiesu.local.process.ProcessId;

/**
 * A PostgreSQL server that runs on when this JVM ends. Whoever holds one knows that the server that
 * answers at its port is the one with our data directory, not a stranger's.
 */
public record PostgresServer(PostgresSettings settings, ProcessId process) {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    /** Makes the data directory if it is new, starts the server, and returns when it answers. */
    public static PostgresServer start(PostgresBinaries binaries, PostgresSettings wished) {
        PostgresSettings settings = wished.withPort(Ports.orFree(wished.port()));
        Unprivileged unprivileged = Unprivileged.here();
        DataDirectory data = new DataDirectory(settings.data());
        if (!data.exists()) {
            data.make(binaries, unprivileged, settings);
        }
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.add(binaries.program("postgres").toString());
        command.addAll(settings.serverArguments());
        Launch launch = new Launch(command, Map.of("LC_ALL", "C"), settings.log());
        Path pidFile = Path.of(settings.data() + ".pid");
        // A server that was killed holds its shared memory until the last of its children is gone.
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            PostgresServer server = new PostgresServer(settings, launch.startOnly(pidFile));
            if (server.awaitReady()) {
                return server;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL did not start:\n" + Launch.tail(settings.log(), 15));
    }

    /** The server that already runs on that data directory and answers, if there is one. */
    public static Optional<PostgresServer> running(PostgresSettings settings, ProcessId process) {
        PostgresServer server = new PostgresServer(settings, process);
        return process.isAlive() && server.isOurs() ? Optional.of(server) : Optional.empty();
    }

    public int port() {
        return settings.port();
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port() + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresSettings.SUPERUSER);
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Ends it the fast way: open transactions are rolled back, nothing committed is lost. */
    public void stop() {
        process.end("INT", STOP);
    }

    /** Whether it answers and the data it serves is ours. */
    public boolean isOurs() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            return answer.next() && Files.isSameFile(Path.of(answer.getString(1)), settings.data());
        } catch (SQLException | IOException notOurs) {
            // Nobody answers yet, or one whose data directory this machine does not have.
            return false;
        }
    }

    private boolean awaitReady() {
        boolean decided = Patience.of(START).until(() -> !process.isAlive() || isOurs());
        if (decided && process.isAlive()) {
            return true;
        }
        process.end(Duration.ofSeconds(5));
        return false;
    }
}
