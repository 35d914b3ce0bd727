package org.jiesu.local.home;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server and somebody who may make roles and databases there. */
public record PostgresAddress(String host, int port, String user, String password) {
    private static final int STANDARD_PORT = 5432;
    private static final String EXPECTED =
            "Expected postgresql://user:password@host:port of a user who may create roles and"
                    + " databases";

    /** {@code postgresql://user:password@host:port}, with or without {@code jdbc:} before it. */
    public static PostgresAddress parse(String url) {
        URI uri = uri(url.strip().replaceFirst("^jdbc:", ""));
        String scheme = uri.getScheme();
        String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        if (scheme == null
                || !scheme.startsWith("postgres")
                || user.length != 2
                || uri.getHost() == null) {
            throw new IllegalArgumentException(EXPECTED);
        }
        int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
        return new PostgresAddress(uri.getHost(), port, user[0], user[1]);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    /** The address of a database for the Vert.x client. */
    public String reactiveUrl(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** A connection of that user to the database {@code postgres}; the caller closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    /** The password must not reach a log. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port;
    }
}
