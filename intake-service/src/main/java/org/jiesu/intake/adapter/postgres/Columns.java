package org.jiesu.intake.adapter.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.intake.application.privacy.SealedText;
import org.jspecify.annotations.Nullable;

/** Rows turned into the array parameters of an {@code unnest}, in the order they are added. */
final class Columns<T> {

    private final List<T> rows;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    Columns<T> ids(Function<T, @Nullable UUID> column) {
        parameters.add(rows.stream().map(column).toArray(UUID[]::new));
        return this;
    }

    Columns<T> texts(Function<T, @Nullable String> column) {
        parameters.add(rows.stream().map(column).toArray(String[]::new));
        return this;
    }

    Columns<T> times(Function<T, @Nullable Instant> column) {
        parameters.add(rows.stream().map(column).toArray(Instant[]::new));
        return this;
    }

    Columns<T> numbers(Function<T, @Nullable Long> column) {
        parameters.add(rows.stream().map(column).toArray(Long[]::new));
        return this;
    }

    Columns<T> integers(Function<T, @Nullable Integer> column) {
        parameters.add(rows.stream().map(column).toArray(Integer[]::new));
        return this;
    }

    Columns<T> flags(Function<T, @Nullable Boolean> column) {
        parameters.add(rows.stream().map(column).toArray(Boolean[]::new));
        return this;
    }

    Columns<T> sealed(Function<T, @Nullable SealedText> column) {
        parameters.add(
                rows.stream()
                        .map(column)
                        .map(text -> text == null ? null : text.bytes())
                        .toArray(byte[][]::new));
        return this;
    }

    /** A parameter that is the same for all rows. */
    Columns<T> value(@Nullable Object value) {
        parameters.add(value);
        return this;
    }

    @Nullable Object[] parameters() {
        return parameters.toArray();
    }
}
