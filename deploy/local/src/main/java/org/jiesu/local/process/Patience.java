package org.jiesu.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something outside this JVM that tells nobody when it happens, up to a limit. */
public record Patience(Duration limit, Duration pause) {
    public static Patience of(Duration limit) {
        return new Patience(limit, Duration.ofMillis(50));
    }

    /** Asks again and again; whether the answer was yes within the limit. */
    public boolean until(BooleanSupplier answer) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answer.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
