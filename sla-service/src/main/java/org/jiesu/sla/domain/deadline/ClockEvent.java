package org.jiesu.sla.domain.deadline;

import java.time.Instant;

/** What happened to a clock. All but the last two are told to the other services. */
public sealed interface ClockEvent {

    record Started() implements ClockEvent {}

    record Warned(Instant noticedAt) implements ClockEvent {}

    record Met(Instant metAt) implements ClockEvent {}

    record Breached(Instant noticedAt) implements ClockEvent {}

    /** It had been met in time; the news came after the breach. */
    record BreachRevoked(Instant metAt) implements ClockEvent {}

    /** It runs on to its due time: the reply was sent back, or the merge taken back. */
    record Reinstated(Instant at) implements ClockEvent {}

    record Cancelled(String reason, Instant at) implements ClockEvent {}

    /** The same due time, another unit. */
    record HandedOver(Holder holder, Passing reason, Instant at) implements ClockEvent {}

    record Extended(Instant dueAt, Instant warnAt, String approver, String why, Instant at)
            implements ClockEvent {}

    /** What was owed is done or given up, after the due time. The breach stands. */
    record EndedLate(String reason, Instant at) implements ClockEvent {}

    /** What was done late was sent back. The breach stands. */
    record OwedAgain() implements ClockEvent {}

    /** Whether the other services hear of it, so that it has a number in the clock's sequence. */
    default boolean isTold() {
        return !(this instanceof EndedLate || this instanceof OwedAgain);
    }
}
