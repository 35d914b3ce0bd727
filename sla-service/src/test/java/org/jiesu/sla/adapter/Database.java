package org.jiesu.sla.adapter;

import static java.time.temporal.ChronoUnit.MICROS;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    /** {@link #states} as the core decides on each clock as it was started, at this moment. */
    List<String> expected(UUID ticket) {
        Instant now = Instant.now();
        return column(
                        "SELECT stage || ' ' || extract(epoch FROM warn_at)::text || ' '"
                                + " || extract(epoch FROM due_at)::text"
                                + " FROM deadline WHERE ticket_id = ? ORDER BY stage, id",
                        ticket)
                .stream()
                .map(row -> row.split(" ", -1))
                .map(row -> row[0] + ":" + Cores.stateOf(at(row[1]), at(row[2]), now))
                .toList();
    }

    private static Instant at(String epoch) {
        return Instant.EPOCH.plus(new BigDecimal(epoch).movePointRight(6).longValue(), MICROS);
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
