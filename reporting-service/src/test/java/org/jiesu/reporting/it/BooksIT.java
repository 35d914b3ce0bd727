package org.jiesu.reporting.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiesu.contracts.HistoryEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.Topic;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class BooksIT {

    private static final Instant AT = Instant.parse("2035-05-05T05:05:05Z");

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrap;

    @Test
    void a_falsified_cube_is_found_to_the_row_and_the_log_cannot_be_changed() throws SQLException {
        try (Teller teller = new Teller(bootstrap)) {
            UUID ticket = Ids.at(AT);
            teller.tell(Topic.HISTORY, "ticket/" + ticket, 1, imported(ticket), AT);
            teller.flush();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> execute(cube("counted + 0")) == 1);
        assertThat(books().getBoolean("matches")).isTrue();

        assertThat(execute(cube("counted + 41"))).isEqualTo(1);
        JsonPath found = books();
        assertThat(found.getBoolean("matches")).isFalse();
        assertThat(found.getInt("recounts[0].mismatches")).isEqualTo(1);
        assertThat(found.getString("recounts[0].examples[0].day")).isEqualTo("2035-05-05");
        assertThat(found.getInt("recounts[0].examples[0].figures.counted.cube")).isEqualTo(42);
        assertThat(found.getInt("recounts[0].examples[0].figures.counted.recount")).isEqualTo(1);
        assertThat(execute(cube("counted - 41"))).isEqualTo(1);

        assertThatThrownBy(() -> execute("DELETE FROM event_log"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("UPDATE event_log SET type = ''"))
                .hasMessageContaining("never changed");
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void every_cube_has_the_columns_it_is_described_with(Cube cube) throws SQLException {
        List<String> described =
                Stream.of(
                                Stream.of("day"),
                                cube.dimensions().stream().map(Dimension::column),
                                Stream.of(Measure.values()).map(Measure::column))
                        .flatMap(names -> names)
                        .toList();
        assertThat(columns(cube.table())).isEqualTo(described);
    }

    static List<Cube> cubes() {
        return Cube.ALL;
    }

    private static JsonPath books() {
        return FrontDesk.json("admin", "verification");
    }

    private static String cube(String counted) {
        return "UPDATE cube_place SET counted = "
                + counted
                + " WHERE source = 'BOOKS' AND counted > 0";
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet column = connection.getMetaData().getColumns(null, null, table, null)) {
            while (column.next()) {
                columns.add(column.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static HistoryEvent imported(UUID ticket) {
        return new HistoryEvent.TicketImported(
                ticket,
                1,
                new UUID(2, 2),
                "BOOKS",
                "1",
                AT,
                "PHONE",
                "HELP",
                "PM01",
                new Place("110101", null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
