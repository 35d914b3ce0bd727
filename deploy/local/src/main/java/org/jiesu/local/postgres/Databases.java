package org.jiesu.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases and the roles that own them, made on any server by its superuser. */
public final class Databases {
    private final Connection superuser;

    public Databases(Connection superuser) {
        this.superuser = superuser;
    }

    /**
     * Makes the role and a database of the same name that belongs to it, or sets the password if
     * the role is there; nobody but the owner may connect.
     */
    public void ensure(String name, String password) throws SQLException {
        String role = identifier(name);
        String verb = exists("pg_roles", "rolname", name) ? "ALTER" : "CREATE";
        execute(verb + " ROLE " + role + " LOGIN PASSWORD " + literal(password));
        if (!exists("pg_database", "datname", name)) {
            execute("CREATE DATABASE " + role + " OWNER " + role);
        }
        execute("REVOKE CONNECT ON DATABASE " + role + " FROM PUBLIC");
    }

    private boolean exists(String table, String column, String value) throws SQLException {
        String sql = "SELECT 1 FROM " + table + " WHERE " + column + " = ?";
        try (PreparedStatement statement = superuser.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Expected a plain name, but got " + name);
        }
        return '"' + name + '"';
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
