package org.jiesu.sla.adapter.scheduler;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jiesu.sla.application.fire.Alarm;
import org.jspecify.annotations.Nullable;

/** Sleeps until it is time, or somebody wants to be looked after earlier. */
@ApplicationScoped
public class SleepingAlarm implements Alarm {

    private final Vertx vertx;
    private final Clock clock;
    private final AtomicReference<Instant> wanted = new AtomicReference<>(Instant.MAX);
    private final AtomicReference<Instant> planned = new AtomicReference<>(Instant.MAX);
    private final AtomicReference<@Nullable UniEmitter<? super Void>> sleeper =
            new AtomicReference<>();

    SleepingAlarm(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public void noLaterThan(Instant look) {
        Instant earliest = wanted.accumulateAndGet(look, SleepingAlarm::earlier);
        if (earliest.isBefore(planned.get())) {
            wake();
        }
    }

    /** Wakes whoever sleeps. */
    void wake() {
        UniEmitter<? super Void> sleeping = sleeper.getAndSet(null);
        if (sleeping != null) {
            sleeping.complete(null);
        }
    }

    /** Completes after that long, or when a look is wanted before. */
    Uni<Void> sleep(Duration atMost) {
        return Uni.createFrom()
                .emitter(emitter -> {
                    sleeper.set(emitter);
                    long timer = vertx.setTimer(plan(atMost), ignored -> wake());
                    emitter.onTermination(() -> vertx.cancelTimer(timer));
                });
    }

    private long plan(Duration atMost) {
        Instant now = clock.instant();
        Instant end = earlier(wanted.getAndSet(Instant.MAX), now.plus(atMost));
        planned.set(end);
        return Math.max(1, Duration.between(now, end).toMillis());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
