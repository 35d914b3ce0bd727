package org.jiesu.messaging;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer; columns by position from 0. Reading an SQL null with a method that is not
 * named {@code …OrNull} throws, and so does a column of another type.
 */
public final class Row {

    private final @Nullable Object[] values;

    Row(@Nullable Object[] values) {
        this.values = values;
    }

    public boolean isNull(int column) {
        return values[column] == null;
    }

    public UUID uuid(int column) {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(int column) {
        return valueOrNull(column, UUID.class);
    }

    public String text(int column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(int column) {
        return valueOrNull(column, String.class);
    }

    public int integer(int column) {
        return Math.toIntExact(number(column));
    }

    public @Nullable Integer integerOrNull(int column) {
        Number number = valueOrNull(column, Number.class);
        return number == null ? null : Integer.valueOf(Math.toIntExact(number.longValue()));
    }

    public long number(int column) {
        return present(column, numberOrNull(column));
    }

    public @Nullable Long numberOrNull(int column) {
        Number number = valueOrNull(column, Number.class);
        return number == null ? null : Long.valueOf(number.longValue());
    }

    public double real(int column) {
        return present(column, realOrNull(column));
    }

    public @Nullable Double realOrNull(int column) {
        Number number = valueOrNull(column, Number.class);
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    public BigDecimal decimal(int column) {
        return present(column, decimalOrNull(column));
    }

    public @Nullable BigDecimal decimalOrNull(int column) {
        Number number = valueOrNull(column, Number.class);
        return number == null ? null : new BigDecimal(number.toString());
    }

    public boolean flag(int column) {
        return present(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(int column) {
        return valueOrNull(column, Boolean.class);
    }

    public Instant instant(int column) {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(int column) {
        OffsetDateTime time = valueOrNull(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate date(int column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(int column) {
        return valueOrNull(column, LocalDate.class);
    }

    public byte[] bytes(int column) {
        return present(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(int column) {
        Buffer buffer = valueOrNull(column, Buffer.class);
        return buffer == null ? null : buffer.getBytes();
    }

    /** A {@code json} or {@code jsonb} column as text. */
    public String json(int column) {
        return present(column, jsonOrNull(column));
    }

    public @Nullable String jsonOrNull(int column) {
        Object value = values[column];
        if (value == null) {
            return null;
        }
        return value.equals(Tuple.JSON_NULL) ? "null" : Json.encode(value);
    }

    /** A {@code text[]} column. */
    public List<String> texts(int column) {
        return List.of(present(column, valueOrNull(column, String[].class)));
    }

    /** A {@code uuid[]} column. */
    public List<UUID> uuids(int column) {
        return List.of(present(column, valueOrNull(column, UUID[].class)));
    }

    private <T> @Nullable T valueOrNull(int column, Class<T> type) {
        Object value = values[column];
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new ClassCastException(
                "Expected column %d to be %s, but it is %s"
                        .formatted(column, type.getSimpleName(), value.getClass().getName()));
    }

    private static <T> T present(int column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "Expected column %d to have a value, but it is null".formatted(column));
        }
        return value;
    }
}
