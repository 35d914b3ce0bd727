package org.jiesu.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.Patience;
import org.jiesu.local.process.ProcessId;

/** Tells what a supervisor does while it brings the system up. */
record Progress(StateFiles files, Console console, ProcessId supervisor, Instant from) {
    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** Returns when the system stands, or does not; what became of it stands in the state. */
    SupervisorState follow() {
        Map<String, PartState.Phase> told = new HashMap<>();
        boolean decided =
                Patience.of(LONGEST)
                        .until(() -> {
                            tellNews(told);
                            return isDecided() || !supervisor.isAlive();
                        });
        tellNews(told);
        SupervisorState last = mine();
        return decided && last.phase() != SupervisorState.Phase.STARTING
                ? last
                : failed("the supervisor ended or hangs; see the log of the supervisor");
    }

    private boolean isDecided() {
        return mine().phase() != SupervisorState.Phase.STARTING;
    }

    /** What the supervisor before this one said does not count. */
    private SupervisorState mine() {
        return files.supervisor()
                .filter(state -> state.pid() == supervisor.pid())
                .orElseGet(() ->
                        new SupervisorState(
                                supervisor.pid(), 0, SupervisorState.Phase.STARTING, "", ""));
    }

    private SupervisorState failed(String why) {
        return new SupervisorState(supervisor.pid(), 0, SupervisorState.Phase.FAILED, why, "");
    }

    private void tellNews(Map<String, PartState.Phase> told) {
        for (PartState part : files.parts()) {
            boolean news = told.put(part.name(), part.phase()) != part.phase();
            boolean now = Instant.parse(part.since()).isAfter(from);
            if (news && now && part.phase() == PartState.Phase.READY) {
                Duration took = Duration.between(from, Instant.now());
                console.say(
                        "  %-10s ready after %.1f s"
                                .formatted(part.name(), took.toMillis() / 1000.0));
            }
        }
    }
}
