package org.jiesu.sla.domain.deadline;

import java.time.Instant;

/** What is asked of a clock. Every time is the fact's own, {@code now} is when we look. */
public sealed interface ClockCommand {

    /** What it measures was done. */
    record Settle(Instant at, Instant now) implements ClockCommand {}

    /** What was done is not accepted. */
    record SendBack(Instant at, Instant now) implements ClockCommand {}

    /** Nobody owes it any more. */
    record Cancel(String reason, Instant at, Instant now) implements ClockCommand {}

    /** What was cancelled for this reason is owed again. */
    record Restore(String reason, Instant at, Instant now) implements ClockCommand {}

    /** Another unit takes it over, or nobody for now. */
    record PassOn(Holder holder, Passing reason, Instant at) implements ClockCommand {}

    /** A later due time was granted. */
    record Extend(Instant dueAt, Instant warnAt, String approver, String why, Instant at)
            implements ClockCommand {}

    /** A look at the clock; a guess, as often as anybody likes. */
    record Check(Instant now) implements ClockCommand {}
}
