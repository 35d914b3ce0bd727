package org.jiesu.local.process;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process by its number and its start: the number alone is given to another process sooner or
 * later, and that one must never be taken for ours or stopped in its place.
 */
public record ProcessId(long pid, Instant startedAt) {
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    /** The process as it is known now. */
    public static ProcessId of(ProcessHandle handle) {
        return new ProcessId(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** What {@link #write} kept there; empty if the file is not there or not whole. */
    public static Optional<ProcessId> read(Path file) {
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            return Optional.of(new ProcessId(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (IOException | RuntimeException nothing) {
            return Optional.empty();
        }
    }

    /** Keeps it in a file. */
    public void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startedAt);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write " + file, e);
        }
    }

    /** Whether this very process runs; a zombie does not. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    /**
     * Asks it to end (SIGTERM) and kills it if it has not ended in time; true if it ended itself.
     */
    @CanIgnoreReturnValue
    public boolean end(Duration patience) {
        return end("TERM", patience);
    }

    /** Sends the named signal and kills it if it has not ended in time; true if it ended itself. */
    @CanIgnoreReturnValue
    public boolean end(String signal, Duration patience) {
        signal(signal);
        boolean ended = awaitEnd(patience);
        if (!ended) {
            signal("KILL");
            ended = !awaitEnd(Duration.ofSeconds(10));
        }
        return ended;
    }

    /** Sends a signal by its name without SIG; nothing happens if the process is gone. */
    public void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            // The shell's own: small systems have no program of that name.
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Expected kill to end, but it hangs");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Expected to send " + name + " to " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending " + name + " to " + pid, e);
        }
    }

    /** Waits until it has ended; false if it still runs after that time. */
    public boolean awaitEnd(Duration patience) {
        return Patience.of(patience).until(() -> !isAlive());
    }

    private Optional<ProcessHandle> handle() {
        return pid <= 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(this::isThis).filter(found -> !isZombie());
    }

    private boolean isThis(ProcessHandle found) {
        Instant start = found.info().startInstant().orElse(Instant.EPOCH);
        return found.isAlive()
                && Duration.between(start, startedAt).abs().compareTo(CLOCK_DRIFT) <= 0;
    }

    /** Nobody may wait for a process whose parent is gone, in a container without an init. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinux) {
            return false;
        }
    }
}
