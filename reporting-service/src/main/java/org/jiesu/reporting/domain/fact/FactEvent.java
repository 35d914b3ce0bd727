package org.jiesu.reporting.domain.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a figure can depend on, and nothing else of what the services tell. Holds no text. */
public sealed interface FactEvent {

    /** Told by intake; one order per ticket. */
    sealed interface OfIntake extends FactEvent {}

    /** Told by routing; one order per ticket. */
    sealed interface OfRouting extends FactEvent {}

    /** The ticket was taken in. */
    record Registered(
            Instant registeredAt,
            String channel,
            String source,
            String nature,
            String urgency,
            @Nullable String category,
            Location place)
            implements OfIntake {}

    /** The matter ended without, or in spite of, handling. */
    record Ended(Ending ending, Instant at) implements OfIntake {}

    /** The matter goes on under another ticket. */
    record Merged(Instant at) implements OfIntake {}

    /** The merge was taken back. */
    record Unmerged(Instant at) implements OfIntake {}

    /** The reporter was called back; a null answer was not given. */
    record CalledBack(
            int round,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction,
            Instant at)
            implements OfIntake {}

    /** The matter went back to its unit; {@code round} is the new one. */
    record Reopened(int round, Instant at) implements OfIntake {}

    /** Nothing more is expected. */
    record Archived(Instant at) implements OfIntake {}

    /** What it is about, by classification or correction. */
    record Categorised(String category) implements OfRouting {}

    /** Where it happened, by location or correction. */
    record Located(Location place) implements OfRouting {}

    /** No rule decided; it waits for a person. */
    record Referred(int round, Instant at) implements OfRouting {}

    /** It is somebody's: all shares of the round. */
    record Dispatched(
            int round,
            @Nullable String category,
            Location place,
            String grade,
            List<Share> shares,
            Instant at)
            implements OfRouting {
        public Dispatched {
            shares = List.copyOf(shares);
        }
    }

    /** One share ended by a return or transfer and others took its place. */
    record Replaced(UUID assignmentId, List<Share> opened, Instant at) implements OfRouting {
        public Replaced {
            opened = List.copyOf(opened);
        }
    }

    /** All replies of a round are accepted. */
    record Completed(int round, Instant at) implements OfRouting {}

    /**
     * A handling clock as sla has it now; one order per deadline.
     *
     * @param state null when only unit or due time changed
     * @param dueAt null when it was not told again
     */
    record ClockTold(
            UUID deadlineId,
            int round,
            @Nullable String unit,
            @Nullable Role role,
            @Nullable ClockState state,
            @Nullable Instant dueAt)
            implements FactEvent {}

    /** A closed matter of an earlier system. */
    record Imported(
            Instant registeredAt,
            String channel,
            String source,
            String nature,
            String category,
            Location place,
            @Nullable String unit,
            @Nullable Instant dispatchedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction)
            implements FactEvent {}
}
