package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.application.reference.RulesInForce;
import org.jiesu.routing.domain.ticket.Outcome;
import org.jiesu.routing.domain.ticket.PendingReturn;
import org.jiesu.routing.domain.ticket.ReturnReasons;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** What units do with their share of a ticket. Every change needs the version it is based on. */
@Path("assignments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private static final int NOTE = 2_000;
    private static final int TEXT = 10_000;
    private static final int CODE = 40;
    private static final String IF_MATCH = "If-Match";

    private final Desk desk;
    private final Callers callers;
    private final RulesInForce rules;
    private final Supplier<UUID> ids;

    AssignmentResource(Desk desk, Callers callers, RulesInForce rules, Supplier<UUID> ids) {
        this.desk = desk;
        this.callers = callers;
        this.rules = rules;
        this.ids = ids;
    }

    /** The assignment with its ETag, its matter and the shares of others that the caller sees. */
    @GET
    @RolesAllowed({
        Role.Names.HANDLER,
        Role.Names.DISPATCHER,
        Role.Names.ARBITER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.ADMIN
    })
    public Uni<Response> show(@PathParam("id") UUID id) {
        return desk.show(id, callers.current());
    }

    /** Signs for the unit: it has taken notice and takes the matter on. */
    @POST
    @Path("sign")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> sign(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        if (body != null && body.length > 0) {
            JsonBodies.object(body).check();
        }
        return desk.carryOut(
                Request.byUnit(id, ifMatch, TicketCommand.Sign::new), callers.current());
    }

    /** The reporter was contacted. */
    @POST
    @Path("contact")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> contact(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String note = fields.text("note", NOTE);
        fields.check();
        return desk.carryOut(
                Request.byUnit(
                        id, ifMatch, (share, now) -> new TicketCommand.Contact(share, note, now)),
                callers.current());
    }

    /** The unit's answer; whether it is audited by a person is policy. */
    @POST
    @Path("reply")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> reply(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        Outcome outcome = fields.requiredChoice("outcome", Outcome.class);
        String text = fields.requiredText("text", TEXT);
        fields.check();
        return desk.carryOut(
                Request.byUnit(
                        id,
                        ifMatch,
                        (share, now) -> new TicketCommand.Reply(share, outcome, text, now)),
                callers.current());
    }

    /** Not ours: an arbiter decides. */
    @POST
    @Path("return")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        var caller = callers.current();
        return rules.current()
                .chain(rulebook -> {
                    String reason =
                            fields.requiredCode(
                                    "reason",
                                    rulebook.returnReasons().reasons().stream()
                                            .map(ReturnReasons.Reason::code)
                                            .toList());
                    String note = fields.text("note", NOTE);
                    String suggested = fields.text("suggestedUnit", CODE);
                    if (suggested != null && rulebook.units().active(suggested).isEmpty()) {
                        fields.error("suggestedUnit", "没有这个承办单位");
                    }
                    fields.check();
                    PendingReturn asked = new PendingReturn(ids.get(), reason, note, suggested);
                    return desk.carryOut(
                            Request.byUnit(
                                    id,
                                    ifMatch,
                                    (share, now) ->
                                            new TicketCommand.RequestReturn(share, asked, now)),
                            caller);
                });
    }

    /** The lead passes the matter to another unit, within the guards of law. */
    @POST
    @Path("transfer")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> transfer(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String unit = fields.requiredText("unit", CODE);
        String reason = fields.requiredText("reason", NOTE);
        fields.check();
        return desk.carryOut(
                Request.byUnit(
                        id,
                        ifMatch,
                        (share, now) -> new TicketCommand.Transfer(share, unit, reason, ids, now)),
                callers.current());
    }
}
