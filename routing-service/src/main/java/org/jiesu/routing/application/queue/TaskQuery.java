package org.jiesu.routing.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.webapi.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param scope whose work may be seen
 * @param state null for all that is open
 * @param after the last row of the page before
 */
public record TaskQuery(
        UnitScope scope,
        @Nullable String unit,
        @Nullable AssignmentState state,
        Sort sort,
        @Nullable Position after,
        int limit) {

    /** The order of the tasks. */
    public enum Sort {
        /** Nearest due time first; what has none comes last. */
        DUE,
        /** Newest registration first. */
        REGISTERED
    }

    /** Where a page ended; no time stands for "no due time". */
    public record Position(@Nullable Instant time, UUID id) {}
}
