package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.Queues;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A change asked of one assignment.
 *
 * @param id of the assignment, or of the return where {@code byReturn}
 * @param version the caller has seen; null where a change needs none
 * @param byUnit whether only the assignment's own unit may ask for it
 * @param command what is asked of the assignment, and when
 */
record Request(
        UUID id,
        boolean byReturn,
        @Nullable Long version,
        boolean byUnit,
        BiFunction<UUID, Instant, TicketCommand> command) {

    /** By the unit that holds the assignment. */
    static Request byUnit(
            UUID assignment,
            @Nullable String ifMatch,
            BiFunction<UUID, Instant, TicketCommand> command) {
        return new Request(assignment, false, EntityTags.required(ifMatch), true, command);
    }

    /** By an auditor. */
    static Request byAuditor(
            UUID assignment,
            @Nullable String ifMatch,
            BiFunction<UUID, Instant, TicketCommand> command) {
        return new Request(assignment, false, EntityTags.required(ifMatch), false, command);
    }

    /** By an arbiter: the return's own state is what it is decided on. */
    static Request byArbiter(
            UUID returnId,
            @Nullable String ifMatch,
            BiFunction<UUID, Instant, TicketCommand> command) {
        return new Request(
                returnId,
                true,
                ifMatch == null ? null : (Long) EntityTags.required(ifMatch),
                false,
                command);
    }

    Uni<Optional<Queues.Found>> find(Queues queues, UnitOfWork work) {
        return byReturn ? queues.byReturn(work, id) : queues.byAssignment(work, id);
    }

    void check(Desk.Seen seen, Caller caller) {
        if (byUnit && !caller.units().contains(seen.share().unit())) {
            throw Problems.forbidden("只有承办单位“" + seen.share().unitName() + "”可以办理此任务。");
        }
        if (version != null) {
            EntityTags.check(version, seen.share().version());
        }
    }

    TicketCommand command(Desk.Seen seen, Instant now) {
        return command.apply(seen.share().id(), now);
    }

    Actor actor(Desk.Seen seen, Caller caller) {
        return new Actor(caller.name(), byUnit ? seen.share().unit() : null);
    }
}
