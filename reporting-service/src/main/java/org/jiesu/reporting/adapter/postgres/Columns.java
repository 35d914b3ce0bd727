package org.jiesu.reporting.adapter.postgres;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, as {@code unnest} takes them. */
final class Columns {

    private Columns() {}

    @SuppressWarnings("unchecked")
    static <R, T> @Nullable T[] of(
            Collection<R> rows, Class<T> type, Function<R, @Nullable T> column) {
        @Nullable T[] values = (T[]) Array.newInstance(type, rows.size());
        int i = 0;
        for (R row : rows) {
            values[i++] = column.apply(row);
        }
        return values;
    }
}
