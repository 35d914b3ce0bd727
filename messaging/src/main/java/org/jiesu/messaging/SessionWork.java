package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/** A transaction of Hibernate Reactive: statements go over the session's own connection. */
record SessionWork(ReactiveConnection connection, AppendedLanes appended) implements TrackedWork {

    static SessionWork of(Mutiny.StatelessSession session, AppendedLanes appended) {
        if (session instanceof MutinyStatelessSessionImpl known) {
            return new SessionWork(known.getReactiveConnection(), appended);
        }
        throw new IllegalStateException(
                "Expected a session with a connection of its own, but got " + session.getClass());
    }

    @Override
    public Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.update(sql, SqlValues.of(parameters)));
    }

    @Override
    public Uni<List<Row>> select(String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(sql, SqlValues.of(parameters)))
                .map(SessionWork::rows);
    }

    private static List<Row> rows(ReactiveConnection.Result answer) {
        List<Row> rows = new ArrayList<>(answer.size());
        while (answer.hasNext()) {
            rows.add(new Row(answer.next()));
        }
        return rows;
    }
}
