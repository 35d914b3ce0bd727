package org.jiesu.local.supervise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jiesu.local.parts.Part;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.PartState.Phase;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.ProcessId;

/**
 * Keeps one part running, in a thread of its own: takes over the process of an earlier supervisor
 * or starts one, watches it, and starts it again when it dies or stops answering.
 */
final class Keeper {
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int MISSES = 5;

    private final Part part;
    private final StateFiles files;
    private final Clock clock;
    private final CompletableFuture<PartState> ready = new CompletableFuture<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile PartState state;

    Keeper(Part part, StateFiles files, Clock clock) {
        this.part = part;
        this.files = files;
        this.clock = clock;
        this.state = PartState.unknown(part, clock.instant());
    }

    /** Begins in a thread; the future is done when the part is ready the first time, or fails. */
    CompletableFuture<PartState> begin() {
        Thread.ofPlatform().daemon().name("keeper-" + part.name()).start(this::run);
        return ready;
    }

    /** Stops watching, then the part. */
    void end() {
        stop.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            if (state.pid() != 0) {
                part.stop(state.process());
            }
            become(state.in(Phase.STOPPED, clock.instant()));
        } catch (RuntimeException e) {
            // The others must be stopped all the same.
            System.err.println(part.name() + " could not be stopped: " + e);
        }
    }

    /** Stops the process an earlier supervisor left, if there is one. */
    static void stopLeft(Part part, StateFiles files, Clock clock) {
        files.part(part.name())
                .filter(left -> left.pid() != 0)
                .ifPresent(left -> {
                    part.stop(left.process());
                    files.write(left.in(Phase.STOPPED, clock.instant()));
                });
    }

    private void run() {
        try {
            if (!takeOver()) {
                startFirst();
            }
            ready.complete(state);
            watch();
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
        } finally {
            ended.countDown();
        }
    }

    private boolean takeOver() {
        Optional<PartState> left = files.part(part.name()).filter(old -> old.pid() != 0);
        if (left.isEmpty() || !left.get().process().isAlive()) {
            return false;
        }
        ProcessId process = left.get().process();
        boolean same = left.get().fingerprint().equals(part.fingerprint());
        if (same && part.isLive(process)) {
            become(left.get().in(Phase.READY, clock.instant()));
            return true;
        }
        part.stop(process);
        return false;
    }

    private void startFirst() {
        become(state);
        become(state.with(part.start()));
        if (!awaitUntil(() -> part.isReady(state.process()))) {
            String why = state.process().isAlive() ? "is not ready after " : "ended within ";
            throw new IllegalStateException(
                    part.name()
                            + " "
                            + why
                            + part.patience().toSeconds()
                            + " s; its log ends with\n"
                            + Launch.tail(part.log(), 12));
        }
        become(state.in(Phase.READY, clock.instant()));
    }

    private void watch() {
        int misses = 0;
        Instant next = clock.instant().plus(part.pulse());
        while (!stopping(GLANCE)) {
            if (!state.process().isAlive()) {
                revive("its process ended");
                misses = 0;
            } else if (clock.instant().isAfter(next)) {
                misses = part.isLive(state.process()) ? 0 : misses + 1;
                note(misses);
                next = clock.instant().plus(part.pulse());
            }
            if (misses >= MISSES) {
                revive("it did not answer " + MISSES + " times");
                misses = 0;
            }
        }
    }

    private void note(int misses) {
        boolean good = misses == 0 && part.isReady(state.process());
        Phase now = good ? Phase.READY : Phase.WAITING;
        if (now != state.phase()) {
            become(state.in(now, clock.instant()));
        }
    }

    /** Tries for ever: whatever it needs may come back. */
    private void revive(String why) {
        BackOff backOff = new BackOff();
        String reason = why;
        do {
            become(state.failed(reason, clock.instant()));
            reason = attempt();
        } while (!reason.isEmpty() && !stopping(backOff.next()));
    }

    /** Empty if it lives again, else why not. */
    private String attempt() {
        try {
            if (state.process().isAlive()) {
                part.stop(state.process());
            }
            become(state.with(part.start()));
            if (!awaitUntil(() -> part.isLive(state.process()))) {
                return "it did not come up again";
            }
            become(state.in(Phase.WAITING, clock.instant()));
            note(0);
            return "";
        } catch (RuntimeException e) {
            return "it could not be started: " + e.getMessage();
        }
    }

    private boolean awaitUntil(BooleanSupplier condition) {
        Instant limit = clock.instant().plus(part.patience());
        while (!condition.getAsBoolean()) {
            boolean late = clock.instant().isAfter(limit);
            if (late || !state.process().isAlive() || stopping(GLANCE)) {
                return false;
            }
        }
        return true;
    }

    private boolean stopping(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void become(PartState next) {
        state = next;
        files.write(next);
    }
}
