package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.routing.application.queue.TaskQuery.Position;
import org.jiesu.routing.application.queue.WaitingTicket;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** The tickets no rule decides. */
@Path("dispatch-queue")
@Produces(MediaType.APPLICATION_JSON)
public class DispatchQueueResource {

    private static final String FILTER = "dispatch-queue";
    private static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

    /** A page of tickets that wait. */
    public record Waiting(List<WaitingTicket> tickets, @Nullable String next) {}

    private final Desk desk;
    private final Cursors cursors;

    DispatchQueueResource(Desk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    /** Oldest first, with the reason, the candidates and what is known of the place. */
    @GET
    @RolesAllowed({Role.Names.DISPATCHER, Role.Names.SUPERVISOR})
    public Uni<Waiting> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Position after = cursor == null ? START : position(cursors.decode(FILTER, cursor));
        return desk.read((work, queues) -> queues.waiting(work, after, size))
                .map(rows -> Page.of(rows, size, this::cursor))
                .map(page -> new Waiting(page.items(), page.next()));
    }

    private String cursor(WaitingTicket last) {
        return cursors.encode(
                FILTER, List.of(last.registeredAt().toString(), last.ticketId().toString()));
    }

    private static Position position(List<String> parts) {
        return new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    }
}
