package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.intake.application.reading.TicketView;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;

/**
 * Shows tickets. Texts as they were said go to operators and supervisors; everybody else reads them
 * masked, and units read only what they have open work on.
 */
@Path("tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.DISPATCHER,
    Role.Names.ARBITER,
    Role.Names.SUPERVISOR,
    Role.Names.HANDLER
})
public class TicketResource {

    private final Callers callers;
    private final FindTickets tickets;

    @Inject
    TicketResource(Callers callers, FindTickets tickets) {
        this.callers = callers;
        this.tickets = tickets;
    }

    record Timeline(List<FindTickets.Step> entries) {}

    /** The ticket; 404 when it is none of the caller's. */
    @GET
    public Uni<Response> ticket(@PathParam("id") String id) {
        Caller caller = callers.current();
        UUID ticket = Requests.id(id, Requests.NO_TICKET);
        return tickets.byId(ticket, caller.scope(), readsOriginals(caller))
                .map(TicketResource::answer);
    }

    /** Everything that ever happened to it, all services, oldest first. */
    @GET
    @Path("timeline")
    public Uni<Timeline> timeline(@PathParam("id") String id) {
        Caller caller = callers.current();
        UUID ticket = Requests.id(id, Requests.NO_TICKET);
        return tickets.isVisible(ticket, caller.scope())
                .chain(visible ->
                        visible
                                ? tickets.timeline(ticket, readsOriginals(caller))
                                : Uni.createFrom().failure(Problems.notFound(Requests.NO_TICKET)))
                .map(Timeline::new);
    }

    private static Response answer(Optional<TicketView> found) {
        TicketView view = found.orElseThrow(() -> Problems.notFound(Requests.NO_TICKET));
        return Response.ok(TicketAnswer.of(view))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    private static boolean readsOriginals(Caller caller) {
        return caller.has(Role.OPERATOR, Role.SUPERVISOR);
    }
}
