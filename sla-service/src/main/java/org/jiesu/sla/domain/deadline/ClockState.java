package org.jiesu.sla.domain.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a clock stands. */
public sealed interface ClockState {

    /**
     * Time passes.
     *
     * @param warnedAt when the yellow light was noticed, null before
     */
    record Running(@Nullable Instant warnedAt) implements ClockState {}

    /** Kept in time. */
    record Met(Instant metAt) implements ClockState {}

    /**
     * Run out.
     *
     * @param noticedAt when it was noticed; the due time is the clock's
     * @param ending how it was brought to an end after all; null while it is still owed
     */
    record Breached(Instant noticedAt, @Nullable Ending ending) implements ClockState {}

    /**
     * The end of what is owed, too late.
     *
     * @param reason {@value #DONE}, or why nobody owes it any more
     */
    record Ending(String reason, Instant at) {

        /** It was done after all. */
        public static final String DONE = "DONE";
    }

    /** Stands still by decision (挂账). */
    record Suspended(Instant since) implements ClockState {}

    /** Nobody owes it any more. */
    record Cancelled(String reason, Instant at) implements ClockState {}
}
