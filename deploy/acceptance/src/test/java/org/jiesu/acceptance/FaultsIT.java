package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jiesu.acceptance.RunningSystem.Outcome;
import org.junit.jupiter.api.Test;

/** Each part is killed while complaints come in: nothing is lost, nothing comes twice. */
class FaultsIT {

    private static final List<String> PARTS =
            List.of("intake", "routing", "sla", "reporting", "kafka");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void nothing_is_lost_and_nothing_doubled_when_each_part_is_killed_in_turn()
            throws IOException, InterruptedException {
        CompletableFuture<Outcome> demo = CompletableFuture.supplyAsync(this::demo);
        for (String part : PARTS) {
            long pid = pid(part).orElseThrow();
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
            await(part + " to run again")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> ready(part) && pid(part).filter(now -> now != pid).isPresent());
        }
        Outcome outcome = demo.join();
        assertThat(outcome.exit()).as(outcome.printed()).isZero();
        Outcome verified = system.run("verify");
        System.out.println(verified.printed());
        assertThat(verified.exit()).as(verified.printed()).isZero();
    }

    private Outcome demo() {
        try {
            return system.run(
                    "demo",
                    "--days",
                    "1",
                    "--per-day",
                    "400",
                    "--speed",
                    "1200",
                    "--handlers",
                    "8",
                    "--history-per-day",
                    "10");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Long> pid(String part) throws IOException, InterruptedException {
        return find(part).map(node -> node.path("pid").asLong()).filter(pid -> pid > 0);
    }

    private boolean ready(String part) throws IOException, InterruptedException {
        return find(part).filter(node -> node.path("state").asText().equals("READY")).isPresent();
    }

    private Optional<JsonNode> find(String part) throws IOException, InterruptedException {
        return StreamSupport.stream(system.status().path("parts").spliterator(), false)
                .filter(node -> node.path("name").asText().equals(part))
                .findFirst();
    }
}
