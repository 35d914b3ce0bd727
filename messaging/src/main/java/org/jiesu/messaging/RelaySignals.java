package org.jiesu.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a lane's relay that there is something to send; many calls before it looks are one. */
@Singleton
final class RelaySignals {

    private final Map<Lane, Semaphore> pending = new EnumMap<>(Lane.class);

    RelaySignals() {
        for (Lane lane : Lane.values()) {
            pending.put(lane, new Semaphore(0));
        }
    }

    void wake(Collection<Lane> lanes) {
        for (Lane lane : lanes) {
            Semaphore signal = signal(lane);
            if (signal.availablePermits() == 0) {
                signal.release();
            }
        }
    }

    /** Waits for a signal, at most that long. */
    void await(Lane lane, Duration atMost) throws InterruptedException {
        Semaphore signal = signal(lane);
        boolean ignored = signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Semaphore signal(Lane lane) {
        Semaphore signal = pending.get(lane);
        if (signal == null) {
            throw new IllegalStateException("Expected a signal of lane " + lane);
        }
        return signal;
    }
}
