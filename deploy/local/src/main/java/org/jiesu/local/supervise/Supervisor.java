package org.jiesu.local.supervise;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiesu.local.parts.Part;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.parts.SupervisorState.Phase;

/**
 * Brings the whole system up, keeps it up, and takes it down: either everything stands or nothing
 * that it started is left.
 */
public final class Supervisor {
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Landscape landscape;
    private final StateFiles files;
    private final Clock clock;
    private final Logs logs;
    private final CompletableFuture<Boolean> stop = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Keeper> servers = new ArrayList<>();
    private final List<Keeper> programs = new ArrayList<>();

    public Supervisor(Landscape landscape, StateFiles files, Clock clock, Logs logs) {
        this.landscape = landscape;
        this.files = files;
        this.clock = clock;
        this.logs = logs;
    }

    /** Runs until it is told to stop; false if the system did not come up. */
    public boolean run() {
        try {
            say(Phase.STARTING, "");
            String failure = bringUp();
            if (failure.isEmpty() && !stop.isDone()) {
                say(Phase.READY, "");
                watch();
            }
            say(Phase.STOPPING, failure);
            end();
            say(failure.isEmpty() ? Phase.STOPPED : Phase.FAILED, failure);
            return failure.isEmpty();
        } finally {
            stopped.countDown();
        }
    }

    /** Empty if everything stands, else why not. */
    private String bringUp() {
        try {
            begin(landscape.servers(), servers);
            if (!stop.isDone()) {
                landscape.provision();
                begin(landscape.programs(), programs);
            }
            return "";
        } catch (RuntimeException e) {
            return message(e);
        }
    }

    /** Asks it to take everything down and waits until that is done. */
    public void stop() {
        stop.complete(true);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when all are ready, one has failed, or we are told to stop. */
    private void begin(List<Part> parts, List<Keeper> keepers) {
        CompletableFuture<Object> failed = new CompletableFuture<>();
        List<CompletableFuture<?>> ready = new ArrayList<>();
        for (Part part : parts) {
            Keeper keeper = new Keeper(part, files, clock);
            keepers.add(keeper);
            ready.add(
                    keeper.begin()
                            .exceptionally(failure -> {
                                failed.completeExceptionally(failure);
                                throw new CompletionException(failure);
                            }));
        }
        var all = CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, failed, stop).join();
    }

    private void watch() {
        boolean told = false;
        while (!told) {
            logs.trim();
            try {
                told = stop.get(ROUND.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException goOn) {
                told = false;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("Expected to be told to stop", e);
            }
        }
    }

    /** Gateway, then services, so that nobody is cut off in mid-answer; broker, then database. */
    private void end() {
        List<Keeper> order = new ArrayList<>(programs.reversed());
        if (!order.isEmpty()) {
            order.removeFirst().end();
        }
        // Threads of their own: the common pool has one on a small machine.
        List<Thread> ending =
                order.stream().map(keeper -> Thread.ofPlatform().start(keeper::end)).toList();
        ending.forEach(Supervisor::join);
        servers.reversed().forEach(Keeper::end);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Phase phase, String message) {
        files.write(SupervisorState.mine(phase, message, landscape.address()));
    }

    private static String message(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
