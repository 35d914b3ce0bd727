package org.jiesu.sla.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.calendar.Step;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jspecify.annotations.Nullable;

/** A clock as clients see it. */
public record DeadlineView(
        UUID id,
        UUID ticketId,
        int round,
        String stage,
        @Nullable UUID assignmentId,
        @Nullable String unit,
        String role,
        String grade,
        String state,
        String light,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        Instant warnAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        String policy,
        String calendarVersion,
        List<Step> explanation) {

    private static final String GREEN = "GREEN";
    private static final String YELLOW = "YELLOW";
    private static final String RED = "RED";

    /** The clock as it is at this moment. */
    static DeadlineView of(Clock clock, Instant now) {
        Clock.Terms terms = clock.terms();
        Outcome outcome = Outcome.of(clock, now);
        return new DeadlineView(
                terms.id(),
                terms.ticketId(),
                terms.round(),
                terms.stage(),
                clock.holder().assignmentId(),
                clock.holder().unit(),
                clock.holder().role(),
                terms.grade(),
                outcome.state(),
                outcome.light(),
                terms.startedAt(),
                clock.dueAt(),
                terms.originalDueAt(),
                clock.warnAt(),
                outcome.metAt(),
                outcome.breachedAt(),
                outcome.endedAt(),
                outcome.endReason(),
                terms.profile(),
                terms.calendarVersion(),
                clock.explanation());
    }

    private record Outcome(
            String state,
            String light,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static Outcome of(Clock clock, Instant now) {
            return switch (clock.state()) {
                case ClockState.Running ignored -> running(clock, now);
                case ClockState.Met met ->
                        new Outcome("MET", GREEN, met.metAt(), null, met.metAt(), null);
                case ClockState.Breached breached -> breached(breached);
                case ClockState.Suspended suspended ->
                        new Outcome("SUSPENDED", YELLOW, null, null, suspended.since(), null);
                case ClockState.Cancelled cancelled ->
                        new Outcome(
                                "CANCELLED", GREEN, null, null, cancelled.at(), cancelled.reason());
            };
        }

        private static Outcome running(Clock clock, Instant now) {
            boolean late = clock.isOverAt(now);
            String light = now.isBefore(clock.warnAt()) ? GREEN : YELLOW;
            return new Outcome("RUNNING", late ? RED : light, null, null, null, null);
        }

        private static Outcome breached(ClockState.Breached breached) {
            ClockState.Ending ending = breached.ending();
            return new Outcome(
                    "BREACHED",
                    RED,
                    null,
                    breached.noticedAt(),
                    ending == null ? null : ending.at(),
                    ending == null ? null : ending.reason());
        }
    }
}
