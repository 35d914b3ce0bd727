package org.jiesu.testkit;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jiesu.local.postgres.Databases;

/** A PostgreSQL server that tests may fill, and its superuser. */
public record PostgresAccess(String host, int port, String user, String password) {

    /** A database nobody has used, with an owner of its own. */
    public Database newDatabase(String prefix) {
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String name = prefix + "_" + random;
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl("postgres"), user, password)) {
            new Databases(connection).ensure(name, random);
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to make the database " + name, e);
        }
        return new Database(name, jdbcUrl(name), reactiveUrl(name), name, random);
    }

    /** One database and the role that owns it. */
    public record Database(
            String name, String jdbcUrl, String reactiveUrl, String user, String password) {

        /** A connection of the owner; the caller closes it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    /** {@code postgresql://user:password@host:port}, with or without {@code jdbc:} before it. */
    static PostgresAccess parse(String url) {
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        if (user.length != 2) {
            throw new IllegalArgumentException(
                    "Expected postgresql://user:password@host:port of a superuser");
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new PostgresAccess(uri.getHost(), port, user[0], user[1]);
    }

    String url() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port;
    }

    private String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    private String reactiveUrl(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }
}
