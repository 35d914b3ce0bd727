package org.jiesu.messaging;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of ours in the types the PostgreSQL client takes. */
final class SqlValues {

    private SqlValues() {}

    static @Nullable Object[] of(@Nullable Object... parameters) {
        @Nullable Object[] converted = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            converted[i] = of(parameters[i]);
        }
        return converted;
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return at(instant);
        }
        if (value instanceof byte[] bytes) {
            return Buffer.buffer(bytes);
        }
        if (value instanceof Instant[] instants) {
            return Arrays.stream(instants).map(SqlValues::at).toArray(OffsetDateTime[]::new);
        }
        if (value instanceof byte[][] many) {
            return Arrays.stream(many).map(SqlValues::buffer).toArray(Buffer[]::new);
        }
        return value;
    }

    @SuppressWarnings("NullAway") // elements of an array parameter may be null
    private static OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("NullAway")
    private static Buffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }
}
