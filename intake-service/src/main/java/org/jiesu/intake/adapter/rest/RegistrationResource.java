package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.jiesu.intake.adapter.config.TicketIdSource;
import org.jiesu.intake.application.registration.AnswerForm;
import org.jiesu.intake.application.registration.Arrivals;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.intake.application.registration.RegisterTicket;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.intake.domain.registration.RegistrationForm;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** Takes complaints in. */
@Path("tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final Callers callers;
    private final RegistrationForm form;
    private final Arrivals arrivals;
    private final RegisterTicket register;
    private final Answering answering;

    /** What an answer needs besides the receipt. */
    @Singleton
    record Answering(InstantSource time, TicketIdSource ids, AnswerForm form) {}

    @Inject
    RegistrationResource(
            Callers callers,
            RegistrationForm form,
            Arrivals arrivals,
            RegisterTicket register,
            Answering answering) {
        this.callers = callers;
        this.form = form;
        this.arrivals = arrivals;
        this.register = register;
        this.answering = answering;
    }

    /** Registers a complaint; 201 means committed. Duplicates are proposed, never acted on. */
    @POST
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<Response> register(
            @HeaderParam(KeyedRequest.HEADER) @Nullable String key, byte @Nullable [] body) {
        Caller caller = callers.current();
        Checked<Registration> checked = form.fromDesk(Requests.fields(body));
        KeyedRequest request =
                KeyedRequest.of(caller, key, "tickets", body == null ? new byte[0] : body);
        Instant now = answering.time().instant();
        return switch (checked) {
            case Checked.Wrong<Registration> wrong ->
                    Uni.createFrom().failure(Requests.invalid(wrong));
            case Checked.Right<Registration> right ->
                    register.handle(
                                    arrivals.of(
                                            answering.ids().next(now),
                                            now,
                                            right.value(),
                                            caller.name(),
                                            request))
                            .map(this::answer);
        };
    }

    private Response answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Registered registered -> answering.form().of(registered).response();
            case Receipt.Replayed replayed -> replayed.answer().response();
            case Receipt.Known known ->
                    throw Problems.conflict(
                            "该来源 (source) 的外部编号 (externalNumber) 已登记为工单 " + known.id() + "。");
            case Receipt.KeyReused ignored -> throw Problems.keyReused();
            case Receipt.KeyInProgress ignored -> throw Problems.keyInProgress();
        };
    }
}
