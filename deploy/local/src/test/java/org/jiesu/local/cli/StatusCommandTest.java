package org.jiesu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.PartState.Phase;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.ProcessId;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
    private static final ProcessId ME = ProcessId.of(ProcessHandle.current());
    private static final ProcessId GONE = new ProcessId(ME.pid(), Instant.EPOCH);
    private static final SupervisorState ALIVE =
            SupervisorState.mine(SupervisorState.Phase.READY, "", "");
    private static final SupervisorState DEAD =
            new SupervisorState(ME.pid(), 0, SupervisorState.Phase.READY, "", "");

    @Test
    void all_ready_is_ready() {
        assertThat(state(ALIVE, part(ME, Phase.READY), part(ME, Phase.READY))).isEqualTo("READY");
    }

    @Test
    void one_part_being_restarted_is_degraded() {
        assertThat(state(ALIVE, part(ME, Phase.READY), part(ME, Phase.RESTARTING)))
                .isEqualTo("DEGRADED");
    }

    @Test
    void a_part_whose_process_is_gone_is_not_ready_whatever_its_file_says() {
        assertThat(state(ALIVE, part(ME, Phase.READY), part(GONE, Phase.READY)))
                .isEqualTo("DEGRADED");
    }

    @Test
    void parts_without_a_supervisor_are_unsupervised() {
        assertThat(state(DEAD, part(ME, Phase.READY))).isEqualTo("UNSUPERVISED");
    }

    @Test
    void nothing_running_is_stopped() {
        assertThat(state(DEAD, part(GONE, Phase.STOPPED))).isEqualTo("STOPPED");
        assertThat(StatusCommand.state(Optional.empty(), List.of())).isEqualTo("STOPPED");
    }

    private static String state(SupervisorState supervisor, PartState... parts) {
        return StatusCommand.state(Optional.of(supervisor), List.of(parts));
    }

    private static PartState part(ProcessId process, Phase phase) {
        return new PartState("some", phase, 0, 0, Map.of(), "", 0, Instant.EPOCH.toString(), null)
                .with(process);
    }
}
