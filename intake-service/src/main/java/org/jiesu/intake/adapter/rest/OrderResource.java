package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

    private static final int LONGEST_ADDRESSEE = 60;

    private final OrderDesk desk;

    @Inject
    OrderResource(OrderDesk desk) {
        this.desk = desk;
    }

    /** Records what the reporter answered; may send an unsolved matter back to its unit. */
    @POST
    @Path("callback")
    public Uni<Response> callback(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOut(
                target, body, form -> new TicketCommand.RecordCallback(callback(form)));
    }

    /** Answered on the spot. */
    @POST
    @Path("answer")
    public Uni<Response> answer(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(target, body, "text", form -> TicketCommand.Answer::new);
    }

    /** Not accepted, on one of six grounds. */
    @POST
    @Path("decline")
    public Uni<Response> decline(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(
                target,
                body,
                "text",
                form -> {
                    DeclineGround ground =
                            form.requiredCode(
                                    "ground", DeclineGround.class, DeclineGround.EMERGENCY);
                    return text -> new TicketCommand.Decline(ground, text);
                });
    }

    /** Handed to an emergency line or another city. */
    @POST
    @Path("transfer-out")
    public Uni<Response> transferOut(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(
                target,
                body,
                "text",
                form -> {
                    String to = form.requiredText("to", LONGEST_ADDRESSEE);
                    return text -> new TicketCommand.TransferOut(to, text);
                });
    }

    /** The reporter takes it back. */
    @POST
    @Path("withdraw")
    public Uni<Response> withdraw(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(target, body, "reason", form -> TicketCommand.Withdraw::new);
    }

    /** Handling stops by decision of the hotline. */
    @POST
    @Path("terminate")
    public Uni<Response> terminate(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(target, body, "reason", form -> TicketCommand.Terminate::new);
    }

    /** Something is added to what was reported. */
    @POST
    @Path("supplement")
    public Uni<Response> supplement(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOutWritten(target, body, "text", form -> TicketCommand.Supplement::new);
    }

    /** It is the same matter as another ticket, which goes on for both. */
    @POST
    @Path("merge")
    public Uni<Response> merge(@BeanParam OrderTarget target, byte @Nullable [] body) {
        Form form = Requests.form(body);
        String into = form.shaped("into", Requests.ID, "必须是工单的编号 (id)");
        if (into == null && form.faultCount() == 0) {
            form.fault("into", "必须填写要并入的工单的编号 (id)");
        }
        Requests.check(form);
        return desk.merge(target, UUID.fromString(Objects.requireNonNull(into)));
    }

    /** Takes a merge back. */
    @POST
    @Path("unmerge")
    public Uni<Response> unmerge(@BeanParam OrderTarget target, byte @Nullable [] body) {
        return desk.carryOut(target, body, form -> new TicketCommand.Unmerge());
    }

    private static Callback callback(Form form) {
        Boolean contacted = form.flag("contacted");
        if (contacted == null && form.isMissing("contacted")) {
            form.fault("contacted", "必须填写 true 或 false:承办单位是否联系过诉求人");
        }
        return new Callback(
                Boolean.TRUE.equals(contacted),
                form.flag("solved"),
                form.code("satisfaction", Satisfaction.class),
                Boolean.TRUE.equals(form.flag("reopen")));
    }
}
