package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.intake.domain.ticket.Callback;
import org.jiesu.intake.domain.ticket.DeclineGround;
import org.jiesu.intake.domain.ticket.Satisfaction;
import org.jiesu.intake.domain.ticket.TicketCommand;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** What operators decide on a ticket. Each needs the version they have seen, in If-Match. */
@Path("tickets/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.OPERATOR)
public class OrderResource {

    private final OrderDesk desk;

    @Inject
    OrderResource(OrderDesk desk) {
        this.desk = desk;
    }

    /** Records what the reporter answered; may send an unsolved matter back to its unit. */
    @POST
    @Path("callback")
    public Uni<Response> callback(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        Boolean contacted = form.flag("contacted");
        if (contacted == null && form.isMissing("contacted")) {
            form.fault("contacted", "必须填写 true 或 false:承办单位是否联系过诉求人");
        }
        Callback callback =
                new Callback(
                        Boolean.TRUE.equals(contacted),
                        form.flag("solved"),
                        form.code("satisfaction", Satisfaction.class),
                        Boolean.TRUE.equals(form.flag("reopen")));
        Requests.check(form);
        return desk.carryOut(id, ifMatch, new TicketCommand.RecordCallback(callback));
    }

    /** Answered on the spot. */
    @POST
    @Path("answer")
    public Uni<Response> answer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String text = desk.note(form, "text");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, text, TicketCommand.Answer::new);
    }

    /** Not accepted, on one of six grounds. */
    @POST
    @Path("decline")
    public Uni<Response> decline(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        DeclineGround ground =
                form.requiredCode("ground", DeclineGround.class, DeclineGround.EMERGENCY);
        String text = desk.note(form, "text");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, text, t -> new TicketCommand.Decline(ground, t));
    }

    /** Handed to an emergency line or another city. */
    @POST
    @Path("transfer-out")
    public Uni<Response> transferOut(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String to = form.requiredText("to", 60);
        String text = desk.note(form, "text");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, text, t -> new TicketCommand.TransferOut(to, t));
    }

    /** The reporter takes it back. */
    @POST
    @Path("withdraw")
    public Uni<Response> withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String reason = desk.note(form, "reason");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, reason, TicketCommand.Withdraw::new);
    }

    /** Handling stops by decision of the hotline. */
    @POST
    @Path("terminate")
    public Uni<Response> terminate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String reason = desk.note(form, "reason");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, reason, TicketCommand.Terminate::new);
    }

    /** Something is added to what was reported. */
    @POST
    @Path("supplement")
    public Uni<Response> supplement(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String text = desk.note(form, "text");
        Requests.check(form);
        return desk.carryOut(id, ifMatch, text, TicketCommand.Supplement::new);
    }

    /** It is the same matter as another ticket, which goes on for both. */
    @POST
    @Path("merge")
    public Uni<Response> merge(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        Form form = Requests.form(body);
        String into = form.shaped("into", OrderDesk.ID, "必须是工单的编号 (id)");
        if (into == null && form.faultCount() == 0) {
            form.fault("into", "必须填写要并入的工单的编号 (id)");
        }
        Requests.check(form);
        return desk.merge(id, ifMatch, UUID.fromString(Objects.requireNonNull(into)));
    }

    /** Takes a merge back. */
    @POST
    @Path("unmerge")
    public Uni<Response> unmerge(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        if (body != null && body.length > 0) {
            Requests.check(Requests.form(body));
        }
        return desk.carryOut(id, ifMatch, new TicketCommand.Unmerge());
    }
}
