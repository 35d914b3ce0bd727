package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.ImportCommand;
import org.junit.jupiter.api.Test;

/** The seed's figure: 9,831 complaints about property before October 2021, 19.73 % less. */
class HistoryIT {

    private static final String SEED =
            "/api/reports/v1/year-on-year?from=2021-01-01&to=2021-10-01&district=110101"
                    + "&category=PM&source=12345&by=";

    private final RunningSystem system = RunningSystem.get();
    private final FrontDoor door = system.door();

    @Test
    void two_years_of_history_answer_the_seeds_figure_however_often_they_come()
            throws IOException, InterruptedException {
        try (HistoryFile file = new HistoryFile("SEED")) {
            file.add(12_247, "12345", "PM??", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 10, 1));
            file.add(9_831, "12345", "PM??", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 10, 1));
            file.add(3_000, "110", "PM??", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 1));
            file.add(500, "12345", "PM??", LocalDate.of(2020, 10, 1), LocalDate.of(2021, 1, 1));
            file.add(500, "12345", "PM??", LocalDate.of(2021, 10, 1), LocalDate.of(2022, 1, 1));

            JsonNode first = ImportCommand.run(door, file.path(), "HISTORY", null);
            assertThat(first.path("accepted").asInt()).isEqualTo(file.rows());
            awaitSeed();

            JsonNode again = ImportCommand.run(door, file.path(), "HISTORY", null);
            assertThat(again.path("repeated").asInt()).isEqualTo(file.rows());
            assertThat(again.path("accepted").asInt()).isZero();
            awaitSeed();
        }
    }

    private void awaitSeed() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    JsonNode total = report("NONE").path("total");
                    assertThat(total.path("current").asInt()).isEqualTo(9_831);
                    assertThat(total.path("base").asInt()).isEqualTo(12_247);
                    assertThat(total.path("change").asInt()).isEqualTo(-2_416);
                    assertThat(total.path("changePercent").asText()).isEqualTo("-19.73");
                });
        JsonNode streets = report("STREET").path("rows");
        assertThat(streets.size()).isEqualTo(17);
        assertThat(sum(streets, "current")).isEqualTo(9_831);
        assertThat(sum(streets, "base")).isEqualTo(12_247);
    }

    @Test
    void without_a_base_there_is_no_percentage() {
        JsonNode total =
                door.get(
                                "analyst",
                                "/api/reports/v1/year-on-year?from=1999-01-01&to=1999-02-01&by=NONE")
                        .orThrow("year on year")
                        .path("total");
        assertThat(total.path("changePercent").isNull()).isTrue();
        assertThat(total.path("note").asText()).isEqualTo("NO_BASE");
    }

    private JsonNode report(String by) {
        return door.get("analyst", SEED + by).orThrow("year on year");
    }

    private static int sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToInt(row -> row.path(figure).asInt())
                .sum();
    }
}
