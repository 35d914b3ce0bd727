package org.jiesu.routing.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sla tells of one clock.
 *
 * @param assignmentId null for a clock of the whole ticket
 * @param state RUNNING, MET, BREACHED, CANCELLED
 * @param warnAt null where it is not told: then it stays as it was
 */
public record ClockNews(
        UUID deadlineId,
        UUID ticketId,
        @Nullable UUID assignmentId,
        String stage,
        String state,
        Instant dueAt,
        @Nullable Instant warnAt) {

    /** This one after an earlier one of the same clock. */
    ClockNews after(ClockNews earlier) {
        return new ClockNews(
                deadlineId,
                ticketId,
                assignmentId,
                stage,
                state,
                dueAt,
                warnAt == null ? earlier.warnAt : warnAt);
    }
}
