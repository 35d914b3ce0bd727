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
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** Where people audit the replies that policy leaves to them. */
@Path("assignments/{id}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** How an auditor decides on a reply. */
    enum Verdict {
        ACCEPTED,
        SENT_BACK
    }

    private final Desk desk;
    private final Callers callers;

    AuditResource(Desk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    /** A reply that waits for a person is accepted or sent back. */
    @POST
    @RolesAllowed(Role.Names.DISPATCHER)
    public Uni<Response> audit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        Verdict verdict = fields.requiredChoice("decision", Verdict.class);
        String note = fields.text("note", 2_000);
        if (verdict == Verdict.SENT_BACK && fields.has("decision") && note == null) {
            fields.error("note", "退回补办须说明理由");
        }
        fields.check();
        return desk.carryOut(
                Request.byAuditor(
                        id,
                        ifMatch,
                        (share, now) ->
                                new TicketCommand.Audit(
                                        share, verdict == Verdict.ACCEPTED, note, now)),
                callers.current());
    }
}
