package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens transactions, from any thread. A failed or cancelled {@code Uni} rolls everything back;
 * after a commit that appended to the outbox the relay is woken.
 */
@ApplicationScoped
public class Transactions {

    private final Vertx vertx;
    private final Pool pool;
    private final Instance<Mutiny.SessionFactory> sessions;
    private final RelaySignals signals;

    Transactions(
            Vertx vertx,
            Pool pool,
            Instance<Mutiny.SessionFactory> sessions,
            RelaySignals signals) {
        this.vertx = vertx;
        this.pool = pool;
        this.sessions = sessions;
        this.signals = signals;
    }

    /** Over the Vert.x PostgreSQL client: for hot paths and batches. */
    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return SafeContext.call(vertx, () -> inPool(work));
    }

    /**
     * Over a stateless session of Hibernate Reactive; the unit of work is in the session's own
     * transaction. A service without entities has no sessions: the {@code Uni} fails.
     */
    public <T> Uni<T> runInSession(BiFunction<Mutiny.StatelessSession, UnitOfWork, Uni<T>> work) {
        return SafeContext.call(vertx, () -> inSession(work));
    }

    /** Outside a transaction: each statement commits by itself. */
    <T> Uni<T> each(Function<UnitOfWork, Uni<T>> work) {
        return SafeContext.call(vertx, () -> work.apply(new PoolWork(pool, new AppendedLanes())));
    }

    private <T> Uni<T> inPool(Function<UnitOfWork, Uni<T>> work) {
        AppendedLanes appended = new AppendedLanes();
        return pool.withTransaction(connection -> work.apply(new PoolWork(connection, appended)))
                .invoke(() -> signals.wake(appended.lanes()));
    }

    private <T> Uni<T> inSession(BiFunction<Mutiny.StatelessSession, UnitOfWork, Uni<T>> work) {
        if (!sessions.isResolvable()) {
            return Uni.createFrom()
                    .failure(
                            new IllegalStateException(
                                    "Expected a persistence unit, but the service has no entity"));
        }
        AppendedLanes appended = new AppendedLanes();
        return sessions.get()
                .withStatelessTransaction((session, transaction) ->
                        work.apply(session, SessionWork.of(session, appended)))
                .invoke(() -> signals.wake(appended.lanes()));
    }
}
