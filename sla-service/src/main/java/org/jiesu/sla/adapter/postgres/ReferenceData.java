package org.jiesu.sla.adapter.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jiesu.sla.adapter.config.SlaConfig;

/**
 * Brings the policies and calendars shipped with this release into their tables before anything is
 * consumed. A version that is there already must be the same: versions are added, never edited.
 */
@ApplicationScoped
class ReferenceData {

    private static final String ADD_CALENDAR =
            """
            INSERT INTO calendar (version, ordinal, document, checksum)
            VALUES (?, ?, ?::jsonb, ?) ON CONFLICT (version) DO NOTHING
            """;

    private static final String ADD_DAY =
            "INSERT INTO calendar_day (version, day, name, off) VALUES (?, ?, ?, ?)";

    private static final String ADD_POLICY =
            """
            INSERT INTO policy (profile, version, document, checksum)
            VALUES (?, ?, ?::jsonb, ?) ON CONFLICT (profile, version) DO NOTHING
            """;

    private final AgroalDataSource source;
    private final ObjectMapper json;
    private final SlaConfig config;

    ReferenceData(AgroalDataSource source, ObjectMapper json, SlaConfig config) {
        this.source = source;
        this.json = json;
        this.config = config;
    }

    void load(@Observes @Priority(1) StartupEvent event) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String name : config.calendars()) {
                calendar(connection, resource("data/holidays/" + name + ".json"));
            }
            for (String name : config.policies()) {
                policy(connection, resource("data/policies/" + name + ".json"));
            }
            connection.commit();
        }
    }

    private void calendar(Connection connection, String document) throws SQLException, IOException {
        JsonNode tree = json.readTree(document);
        String version = tree.path("version").asText();
        String days = resource("data/holidays/" + tree.path("days").asText());
        String checksum = checksum(document + days);
        try (PreparedStatement add = connection.prepareStatement(ADD_CALENDAR)) {
            add.setString(1, version);
            add.setInt(2, tree.path("ordinal").asInt());
            add.setString(3, document);
            add.setString(4, checksum);
            if (add.executeUpdate() == 1) {
                days(connection, version, days.lines().skip(1).toList());
            }
        }
        unchanged(connection, "calendar", "version = '" + version + "'", checksum);
    }

    private static void days(Connection connection, String version, List<String> lines)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_DAY)) {
            for (String line : lines) {
                String[] fields = line.split(",", -1);
                add.setString(1, version);
                add.setObject(2, LocalDate.parse(fields[0]));
                add.setString(3, fields[1]);
                add.setBoolean(4, Boolean.parseBoolean(fields[2]));
                add.addBatch();
            }
            int[] ignored = add.executeBatch();
        }
    }

    private void policy(Connection connection, String document) throws SQLException, IOException {
        JsonNode tree = json.readTree(document);
        var profile = PolicyDocument.read(tree);
        String checksum = checksum(document);
        try (PreparedStatement add = connection.prepareStatement(ADD_POLICY)) {
            add.setString(1, profile.code());
            add.setInt(2, profile.version());
            add.setString(3, document);
            add.setString(4, checksum);
            int ignored = add.executeUpdate();
        }
        String which =
                "profile = '%s' AND version = %d".formatted(profile.code(), profile.version());
        unchanged(connection, "policy", which, checksum);
    }

    private static void unchanged(
            Connection connection, String table, String which, String checksum)
            throws SQLException {
        String sql = "SELECT checksum FROM %s WHERE %s".formatted(table, which);
        try (PreparedStatement find = connection.prepareStatement(sql);
                ResultSet found = find.executeQuery()) {
            if (!found.next() || !checksum.equals(found.getString(1))) {
                throw new IllegalStateException(
                        "Expected %s %s to be as this release ships it, but it differs; a change needs a new version"
                                .formatted(table, which));
            }
        }
    }

    private static String resource(String name) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Expected " + name + " to be shipped");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String checksum(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JVM", e);
        }
    }
}
