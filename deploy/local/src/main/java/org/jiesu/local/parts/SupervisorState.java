package org.jiesu.local.parts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jiesu.local.process.ProcessId;

/**
 * What the supervisor says of itself.
 *
 * @param processStart milliseconds since 1970
 * @param message for people: why it failed, or empty
 */
public record SupervisorState(
        long pid, long processStart, Phase phase, String message, String gateway) {

    /** Where the whole system is in its life. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING,
        STOPPED
    }

    /** The supervisor this JVM is. */
    public static SupervisorState mine(Phase phase, String message, String gateway) {
        ProcessId me = ProcessId.of(ProcessHandle.current());
        return new SupervisorState(
                me.pid(), me.startedAt().toEpochMilli(), phase, message, gateway);
    }

    /** Whether the supervisor that wrote this still runs. */
    @JsonIgnore
    public boolean isAlive() {
        return process().isAlive();
    }

    public ProcessId process() {
        return new ProcessId(pid, Instant.ofEpochMilli(processStart));
    }
}
