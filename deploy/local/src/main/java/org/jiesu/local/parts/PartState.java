package org.jiesu.local.parts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jiesu.local.process.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a part, as it is written to its file: enough to find its process again when the
 * supervisor is gone, and to tell people how it has been.
 *
 * @param pid 0 while there is no process
 * @param processStart milliseconds since 1970
 * @param since when it came into this phase, ISO 8601
 * @param lastFailure why it was started again the last time
 */
public record PartState(
        String name,
        Phase phase,
        long pid,
        long processStart,
        Map<String, Integer> ports,
        String fingerprint,
        int restarts,
        String since,
        @Nullable String lastFailure) {

    /** Where a part is in its life. */
    public enum Phase {
        STARTING,
        READY,
        /** In order, but waiting for another part. */
        WAITING,
        RESTARTING,
        STOPPED
    }

    /** A part that nothing is known of yet. */
    public static PartState unknown(Part part, Instant now) {
        return new PartState(
                part.name(),
                Phase.STARTING,
                0,
                0,
                part.ports(),
                part.fingerprint(),
                0,
                told(now),
                null);
    }

    private static String told(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public ProcessId process() {
        return new ProcessId(pid, Instant.ofEpochMilli(processStart));
    }

    /** The same part with another process. */
    public PartState with(ProcessId process) {
        return new PartState(
                name,
                phase,
                process.pid(),
                process.startedAt().toEpochMilli(),
                ports,
                fingerprint,
                restarts,
                since,
                lastFailure);
    }

    /** The same part in another phase from now on. */
    public PartState in(Phase next, Instant now) {
        boolean gone = next == Phase.STOPPED;
        return new PartState(
                name,
                next,
                gone ? 0 : pid,
                gone ? 0 : processStart,
                ports,
                fingerprint,
                restarts,
                told(now),
                lastFailure);
    }

    /** The same part, about to be started again because of that. */
    public PartState failed(String why, Instant now) {
        return new PartState(
                name,
                Phase.RESTARTING,
                pid,
                processStart,
                ports,
                fingerprint,
                restarts + 1,
                told(now),
                told(now) + " " + why);
    }
}
