package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jiesu.client.FrontDoor;
import org.junit.jupiter.api.Test;

/** Another hotline sends its complaints as events: some twice, some wrong. */
class SubmissionsIT {

    private static final int VALID = 8_900;
    private static final int REPEATED = 1_000;
    private static final int INVALID = 100;

    private final RunningSystem system = RunningSystem.get();
    private final FrontDoor door = system.door();

    @Test
    void each_valid_submission_registers_once_and_each_invalid_one_is_answered()
            throws IOException, InterruptedException {
        JsonNode before = reconciliation();
        Path file = Files.createTempFile("submissions", ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < VALID; i++) {
                out.write(line(i));
            }
            for (int i = 0; i < REPEATED; i++) {
                out.write(line(i * 7));
            }
            for (int i = 0; i < INVALID; i++) {
                out.write(invalid(i));
            }
        }
        system.jiesu("submit", file.toString());
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> {
                    assertThat(grown(before, "registered")).isEqualTo(VALID);
                    assertThat(grown(before, "rejectedSubmissions")).isEqualTo(INVALID);
                });
        system.jiesu("verify");
        assertThat(grown(before, "registered")).isEqualTo(VALID);
        Files.delete(file);
    }

    private JsonNode reconciliation() {
        return door.get("admin", "/api/intake/v1/reconciliation").orThrow("reconciliation");
    }

    private long grown(JsonNode before, String figure) {
        return reconciliation().path(figure).asLong() - before.path(figure).asLong();
    }

    private static String line(int number) throws IOException {
        Map<String, Object> body = new HashMap<>(Tickets.lockedParkingSpace());
        body.put("source", "JIAN-110");
        body.put("externalNumber", "SUB-" + number);
        body.put("channel", "TRANSFER");
        return new ObjectMapper().writeValueAsString(body) + "\n";
    }

    private static String invalid(int number) throws IOException {
        Map<String, Object> body = new HashMap<>(Tickets.lockedParkingSpace());
        body.put("source", "JIAN-110");
        body.put("externalNumber", "BAD-" + number);
        body.put("channel", number % 2 == 0 ? "PIGEON" : "TRANSFER");
        if (number % 2 == 1) {
            body.remove("content");
        }
        return new ObjectMapper().writeValueAsString(body) + "\n";
    }
}
