package org.jiesu.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jiesu.local.process.ProcessId;

/** One process the system needs. The supervisor alone starts and stops it. */
public interface Part {
    /** As people type it: {@code intake}, {@code kafka}. */
    String name();

    /** What listens where; {@code main} is the address others use. */
    Map<String, Integer> ports();

    /** Changes when what would be started now is not what was started then. */
    String fingerprint();

    Path log();

    /** Starts it and returns its process, ready or not; throws if there is nothing to wait for. */
    ProcessId start();

    /** Whether it can do its work now. */
    boolean isReady(ProcessId process);

    /** Whether it is in order, though perhaps waiting for others: a restart would not help. */
    boolean isLive(ProcessId process);

    /** Lets it finish what it began; kills it only when it takes too long. */
    void stop(ProcessId process);

    /** How long it may take from its start until it is ready. */
    default Duration patience() {
        return Duration.ofSeconds(120);
    }

    /** How often its liveness is asked. */
    default Duration pulse() {
        return Duration.ofSeconds(3);
    }
}
