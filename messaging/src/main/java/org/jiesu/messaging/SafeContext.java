package org.jiesu.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs work where database clients are at home: on an event loop, in a duplicated context that is
 * marked as safe. The one place that subscribes and waits, so that nobody else has to.
 */
final class SafeContext {

    private SafeContext() {}

    /** Here, if the caller already is at home; else on the caller's context or a new one. */
    static <T> Uni<T> call(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext()) {
                        return work.get();
                    }
                    Context current = Vertx.currentContext();
                    return current != null && VertxContext.isDuplicatedContext(current)
                            ? on(current, work)
                            : on(fresh(vertx), work);
                });
    }

    /** In a context of its own, whatever the caller's is. */
    static <T> Uni<T> callApart(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> on(fresh(vertx), work));
    }

    static Context fresh(Vertx vertx) {
        Context context =
                Objects.requireNonNull(
                        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    static <T> Uni<T> on(Context context, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(ignored -> start(work, emitter)));
    }

    /** Blocks the calling thread, which must not be an event loop's. */
    @SuppressWarnings("NullAway") // a Uni without a value gives null
    static <T> T await(Uni<T> work, Duration limit) {
        return work.await().atMost(limit);
    }

    private static <T> void start(Supplier<Uni<T>> work, UniEmitter<? super T> emitter) {
        AtomicBoolean given = new AtomicBoolean();
        AtomicReference<Cancellable> running = new AtomicReference<>(() -> given.set(true));
        emitter.onTermination(() -> running.get().cancel());
        if (given.get()) {
            return;
        }
        running.set(
                Uni.createFrom()
                        .deferred(() -> work.get())
                        .subscribe()
                        .with(emitter::complete, emitter::fail));
    }
}
