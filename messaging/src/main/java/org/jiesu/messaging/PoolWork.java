package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements over the Vert.x PostgreSQL client: a transaction, if it has the connection of one. */
record PoolWork(SqlClient client, AppendedLanes appended) implements TrackedWork {

    @Override
    public Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return execute(sql, parameters).map(RowSet::rowCount);
    }

    @Override
    public Uni<List<Row>> select(String sql, @Nullable Object... parameters) {
        return execute(sql, parameters).map(PoolWork::rows);
    }

    private Uni<RowSet<io.vertx.mutiny.sqlclient.Row>> execute(
            String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .deferred(() ->
                        client.preparedQuery(sql)
                                .execute(
                                        Tuple.newInstance(
                                                io.vertx.sqlclient.Tuple.wrap(
                                                        SqlValues.of(parameters)))));
    }

    private static List<Row> rows(RowSet<io.vertx.mutiny.sqlclient.Row> answer) {
        List<Row> rows = new ArrayList<>(answer.size());
        for (io.vertx.mutiny.sqlclient.Row row : answer) {
            @Nullable Object[] values = new Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getDelegate().getValue(i);
            }
            rows.add(new Row(values));
        }
        return rows;
    }
}
