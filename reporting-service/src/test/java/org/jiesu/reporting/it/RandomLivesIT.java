package org.jiesu.reporting.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiesu.messaging.Transactions;
import org.jiesu.reporting.application.fact.RecordTicketNews;
import org.jiesu.reporting.application.fact.TicketNews;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Ledger;
import org.jiesu.reporting.domain.cube.Life;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** Random lives of early 2024, which no other test of this database uses. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RandomLivesIT {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Transactions transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RecordTicketNews recording;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @Test
    void four_consumers_at_once_leave_the_cubes_one_would_have_left() throws SQLException {
        Random random = new Random(4711);
        List<Life> lives = IntStream.range(0, 2_000).mapToObj(i -> new Life(random)).toList();
        Ledger expected = new Ledger();
        List<Uni<Void>> consumers = new ArrayList<>();
        List<Function<Life, List<Life.Told>>> topics =
                List.of(
                        life -> life.intake,
                        life -> life.routing,
                        life -> life.sla,
                        life -> life.history);
        for (Function<Life, List<Life.Told>> topic : topics) {
            List<Life.Told> log =
                    lives.stream().flatMap(life -> topic.apply(life).stream()).toList();
            expected.take(log);
            consumers.add(consumed(log));
        }
        Uni.join().all(consumers).andFailFast().await().atMost(Duration.ofSeconds(120));

        for (Cube cube : Cube.ALL) {
            assertThat(stored(cube)).as(cube.table()).isEqualTo(expected.rows(cube));
        }
        assertThat(FrontDesk.json("admin", "verification").getList("recounts.examples.flatten()"))
                .isEmpty();
    }

    /** One topic's log in batches, every third of them twice. */
    private Uni<Void> consumed(List<Life.Told> log) {
        Uni<Void> done = Uni.createFrom().voidItem();
        int number = 0;
        for (int from = 0; from < log.size(); from += 97) {
            List<TicketNews> batch =
                    log.subList(from, Math.min(log.size(), from + 97)).stream()
                            .map(RandomLivesIT::news)
                            .toList();
            int times = number++ % 3 == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                done =
                        done.chain(() ->
                                transactions
                                        .run(work -> recording.handle(work, batch))
                                        .onFailure(RandomLivesIT::isDeadlock)
                                        .retry()
                                        .atMost(5));
            }
        }
        return done;
    }

    private static boolean isDeadlock(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("40P01");
    }

    private static TicketNews news(Life.Told told) {
        boolean ofClock = told.source().startsWith("sla/");
        UUID aggregate = ofClock ? UUID.fromString(told.source().substring(4)) : told.ticket();
        String topic = "jiesu." + (ofClock ? "sla" : told.source());
        return new TicketNews(
                told.ticket(),
                topic,
                aggregate,
                told.sequence(),
                java.time.Instant.EPOCH,
                told.event());
    }

    private Map<String, List<Long>> stored(Cube cube) throws SQLException {
        List<String> dimensions = cube.dimensions().stream().map(Dimension::column).toList();
        String columns =
                Stream.concat(dimensions.stream(), Stream.of(Measure.values()).map(Measure::column))
                        .collect(Collectors.joining(", "));
        Map<String, List<Long>> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT day, "
                                        + columns
                                        + " FROM "
                                        + cube.table()
                                        + " WHERE day BETWEEN '2023-12-31' AND '2025-01-01'")) {
            while (row.next()) {
                read(row, dimensions.size(), rows);
            }
        }
        return rows;
    }

    private static void read(ResultSet row, int dimensions, Map<String, List<Long>> rows)
            throws SQLException {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            key.add(row.getString(2 + i));
        }
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < Measure.values().length; i++) {
            sums.add(row.getLong(2 + dimensions + i));
        }
        if (sums.stream().anyMatch(n -> n != 0)) {
            rows.put(row.getString(1) + String.join("|", key), sums);
        }
    }
}
