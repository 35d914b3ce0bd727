package org.jiesu.routing.adapter.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiesu.routing.application.queue.Due;
import org.jiesu.routing.application.queue.Task;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Role;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is shown in a queue.
 *
 * @param remaining time left as an ISO 8601 duration, negative when overdue
 */
public record TaskView(
        UUID assignmentId,
        UUID ticketId,
        String number,
        String title,
        int round,
        String unit,
        AssignmentState state,
        Role role,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable String remaining,
        Due.Light light,
        @Nullable String holder,
        @Nullable UUID returnId) {

    /** A page of tasks. */
    public record Tasks(List<TaskView> tasks, @Nullable String next) {}

    static TaskView of(Task task, Instant now) {
        return new TaskView(
                task.assignmentId(),
                task.ticketId(),
                task.number(),
                task.title(),
                task.round(),
                task.unit(),
                task.state(),
                task.role(),
                task.registeredAt(),
                task.due().at(),
                iso(task.due().remaining(now)),
                task.due().light(now),
                task.holder(),
                task.returnId());
    }

    static @Nullable String iso(@Nullable Duration remaining) {
        return remaining == null ? null : remaining.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
