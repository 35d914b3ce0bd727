package org.jiesu.sla.adapter.postgres;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array per column, for {@code unnest}. */
final class Columns<R> {

    private final List<R> rows;
    private final List<Object> arrays = new ArrayList<>();

    Columns(List<R> rows) {
        this.rows = rows;
    }

    @CanIgnoreReturnValue
    <V> Columns<R> with(Class<V> type, Function<R, ? extends @Nullable V> value) {
        Object array = Array.newInstance(type, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Array.set(array, i, value.apply(rows.get(i)));
        }
        arrays.add(array);
        return this;
    }

    Object[] parameters() {
        return arrays.toArray();
    }
}
