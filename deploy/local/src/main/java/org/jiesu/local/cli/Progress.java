package org.jiesu.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.Patience;
import org.jiesu.local.process.ProcessId;

/** Tells what a supervisor does while it brings the system up. */
record Progress(StateFiles files, Path log, Console console, ProcessId supervisor, Instant from) {
    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** Returns when the system stands, or does not; what became of it stands in the state. */
    SupervisorState follow() {
        Map<String, String> told = new HashMap<>();
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
                : failed(
                        "the supervisor ended or hangs; its log ends with\n"
                                + Launch.tail(log, 12));
    }

    private boolean isDecided() {
        return switch (mine().phase()) {
            case STARTING, STOPPING -> false;
            case READY, FAILED, STOPPED -> true;
        };
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

    private void tellNews(Map<String, String> told) {
        for (PartState part : files.parts()) {
            boolean mine = Instant.parse(part.since()).isAfter(from);
            boolean ready = part.phase() == PartState.Phase.READY;
            if (mine && ready && told.put(part.name(), part.since()) == null) {
                Duration took = Duration.between(from, Instant.parse(part.since()));
                console.say(
                        "  %-10s ready after %.1f s"
                                .formatted(part.name(), took.toMillis() / 1000.0));
            }
        }
    }
}
