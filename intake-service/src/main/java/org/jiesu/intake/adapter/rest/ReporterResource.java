package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.privacy.Access;
import org.jiesu.intake.application.privacy.Reporter;
import org.jiesu.intake.application.privacy.Reporters;
import org.jiesu.intake.application.privacy.RevealReporter;
import org.jiesu.intake.domain.privacy.Masking;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/** Who complained: only for a reason, and recorded. */
@Path("tickets/{id}/reporter")
@Produces(MediaType.APPLICATION_JSON)
public class ReporterResource {

    private static final int LONGEST_REASON = 200;

    private final Callers callers;
    private final RevealReporter reveal;
    private final Reporters reporters;
    private final InstantSource time;

    @Inject
    ReporterResource(
            Callers callers, RevealReporter reveal, Reporters reporters, InstantSource time) {
        this.callers = callers;
        this.reveal = reveal;
        this.reporters = reporters;
        this.time = time;
    }

    record Accesses(List<Access> accesses) {}

    /** Name and telephone number, in clear. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.HANDLER})
    public Uni<Reporter> reporter(@PathParam("id") String id, byte @Nullable [] body) {
        Caller caller = callers.current();
        UUID ticket = Requests.id(id, Requests.NO_TICKET);
        Form form = Requests.form(body);
        String reason = form.requiredText("reason", LONGEST_REASON);
        Requests.check(form);
        return Shielded.from(
                reveal.handle(ticket, caller, Masking.mask(reason, null), time.instant()));
    }

    /** Who asked for them, oldest first. */
    @GET
    @Path("accesses")
    @RolesAllowed(Role.Names.AUDITOR)
    public Uni<Accesses> accesses(@PathParam("id") String id) {
        return reporters.accesses(Requests.id(id, Requests.NO_TICKET)).map(Accesses::new);
    }
}
