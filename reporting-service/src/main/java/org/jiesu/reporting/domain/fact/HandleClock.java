package org.jiesu.reporting.domain.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One handling clock of a ticket.
 *
 * @param sequence of the deadline's last event taken over; what is not newer is a repeat
 */
public record HandleClock(
        UUID deadlineId,
        long sequence,
        int round,
        @Nullable String unit,
        @Nullable Role role,
        ClockState state,
        @Nullable Instant dueAt) {

    /** The clock of the latest round last; within a round the ids decide, not the arrival. */
    static final Comparator<HandleClock> BY_ROUND =
            Comparator.comparingInt(HandleClock::round)
                    .thenComparing(clock -> clock.deadlineId().toString());

    static HandleClock first(long sequence, FactEvent.ClockTold event) {
        ClockState state = event.state() == null ? ClockState.RUNNING : event.state();
        return new HandleClock(
                event.deadlineId(),
                sequence,
                event.round(),
                event.unit(),
                event.role(),
                state,
                event.dueAt());
    }

    HandleClock after(long newSequence, FactEvent.ClockTold event) {
        if (newSequence <= sequence) {
            return this;
        }
        return new HandleClock(
                deadlineId,
                newSequence,
                event.round(),
                event.unit(),
                event.role(),
                event.state() == null ? state : event.state(),
                event.dueAt() == null ? dueAt : event.dueAt());
    }
}
