package org.jiesu.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jiesu.local.parts.PartState.Phase;
import org.jiesu.local.process.ProcessId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFilesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PartState INTAKE =
            new PartState(
                    "intake", Phase.READY, 0, 0, Map.of("main", 1), "f", 0, NOW.toString(), null);

    @TempDir private Path folder;
    private StateFiles files;

    @BeforeEach
    void files() {
        files = new StateFiles(folder);
    }

    @Test
    void what_was_written_is_read_by_the_next_supervisor() {
        PartState running = INTAKE.with(new ProcessId(42, NOW));
        files.write(running);

        assertThat(files.part("intake")).hasValue(running);
        assertThat(files.parts()).containsExactly(running);
    }

    @Test
    void a_file_that_is_not_whole_counts_as_none() throws IOException {
        files.write(INTAKE);
        Files.writeString(folder.resolve("part-intake.json"), "{\"name\":");

        assertThat(files.part("intake")).isEmpty();
        assertThat(files.parts()).isEmpty();
    }

    @Test
    void a_failure_counts_a_restart_and_tells_why() {
        PartState failed = INTAKE.failed("its process ended", NOW);

        assertThat(failed.restarts()).isEqualTo(1);
        assertThat(failed.phase()).isEqualTo(Phase.RESTARTING);
        assertThat(failed.lastFailure()).contains("2026-01-01").contains("its process ended");
        assertThat(failed.in(Phase.READY, NOW).lastFailure()).isNotNull();
    }

    @Test
    void a_stopped_part_has_no_process() {
        PartState stopped = INTAKE.with(new ProcessId(42, NOW)).in(Phase.STOPPED, NOW);

        assertThat(stopped.pid()).isZero();
        assertThat(stopped.process().isAlive()).isFalse();
    }

    @Test
    void another_process_with_the_same_number_is_not_ours() {
        ProcessId me = ProcessId.of(ProcessHandle.current());
        ProcessId earlier = new ProcessId(me.pid(), me.startedAt().minusSeconds(60));

        assertThat(me.isAlive()).isTrue();
        assertThat(earlier.isAlive()).isFalse();
    }
}
