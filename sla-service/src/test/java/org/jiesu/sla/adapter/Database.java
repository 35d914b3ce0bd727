package org.jiesu.sla.adapter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the tables. */
@ApplicationScoped
class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** One column as text. */
    List<String> column(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).getFirst());
    }

    /** {@code SIGN:MET}, by stage. */
    List<String> states(UUID ticket) {
        return column(
                "SELECT stage || ':' || state FROM deadline WHERE ticket_id = ? ORDER BY stage, id",
                ticket);
    }

    long told(UUID ticket, String type) {
        return count(
                """
                SELECT count(*) FROM outbox WHERE type = ? AND subject IN
                    (SELECT 'deadline/' || id FROM deadline WHERE ticket_id = ?)
                """,
                "jiesu.deadline." + type + ".v1",
                ticket);
    }
}
