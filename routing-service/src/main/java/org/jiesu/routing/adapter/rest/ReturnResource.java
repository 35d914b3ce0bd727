package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** Where arbiters decide whose a matter is. */
@Path("returns/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReturnResource {

    /** How an arbiter decides. */
    enum Ruling {
        ACCEPTED,
        REFUSED
    }

    private final Desk desk;
    private final Callers callers;
    private final Supplier<UUID> ids;

    ReturnResource(Desk desk, Callers callers, Supplier<UUID> ids) {
        this.desk = desk;
        this.callers = callers;
        this.ids = ids;
    }

    /** Accepted, it goes to the unit named; refused, the unit may not return it again. */
    @POST
    @RolesAllowed(Role.Names.ARBITER)
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        Ruling ruling = fields.requiredChoice("decision", Ruling.class);
        String unit = fields.text("unit", 40);
        String note = fields.text("note", 2_000);
        if (ruling == Ruling.ACCEPTED && unit == null && fields.has("decision")) {
            fields.error("unit", "同意退单须指定承办单位");
        }
        fields.check();
        return desk.carryOut(
                Request.byArbiter(
                        id,
                        ifMatch,
                        (share, now) ->
                                new TicketCommand.DecideReturn(
                                        share, ruling == Ruling.ACCEPTED, unit, note, ids, now)),
                callers.current());
    }
}
