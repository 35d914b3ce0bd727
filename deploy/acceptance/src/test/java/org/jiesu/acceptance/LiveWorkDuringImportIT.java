package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.ImportCommand;
import org.junit.jupiter.api.Test;

/**
 * Bulk history has a lane of its own; a caller does not notice it. With {@code ./jiesu test
 * -Dacceptance.rows=200000} a large file comes in.
 */
class LiveWorkDuringImportIT {

    private static final int ROWS = Integer.getInteger("acceptance.rows", 200_000);

    private final FrontDoor door = RunningSystem.get().door();
    private final Tickets tickets = new Tickets(door);

    @Test
    void a_task_is_visible_within_a_second_while_history_comes_in() throws IOException {
        tickets.awaitTask(Tickets.STREET, register());
        try (HistoryFile file = new HistoryFile("BULK")) {
            file.add(ROWS, "BULK", "PM??", LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1));
            file.path();
            CompletableFuture<JsonNode> importing = CompletableFuture.supplyAsync(() -> load(file));
            List<Duration> waits = new ArrayList<>();
            while (!importing.isDone()) {
                long start = System.nanoTime();
                tickets.awaitTask(Tickets.STREET, register());
                waits.add(Duration.ofNanos(System.nanoTime() - start));
            }
            assertThat(importing.join().path("accepted").asInt()).isEqualTo(ROWS);
            Collections.sort(waits);
            System.out.printf(
                    "POST to task visible during the import: %d times, median %s, worst %s%n",
                    waits.size(), waits.get(waits.size() / 2), waits.getLast());
            assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private String register() {
        return tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
    }

    private JsonNode load(HistoryFile file) {
        try {
            return ImportCommand.run(door, file.path(), "HISTORY", null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
