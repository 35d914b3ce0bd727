package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL transaction. Domain rows, outbox rows and checkpoints written through it commit
 * together or not at all.
 *
 * <p>Parameters are {@code $1, $2 …}: also {@code Instant}, {@code byte[]} and arrays of them for
 * {@code unnest}. JSON goes in as text, {@code $1::text::jsonb}. One statement after the other:
 * never two at a time on one unit of work.
 */
public interface UnitOfWork {

    /** Changes rows and tells how many. */
    Uni<Integer> update(String sql, @Nullable Object... parameters);

    /** Reads rows; also for {@code INSERT}, {@code UPDATE} and {@code DELETE … RETURNING}. */
    Uni<List<Row>> select(String sql, @Nullable Object... parameters);
}
