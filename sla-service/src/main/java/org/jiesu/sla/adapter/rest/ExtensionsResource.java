package org.jiesu.sla.adapter.rest;

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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jiesu.sla.application.extension.AskExtension;
import org.jiesu.sla.application.extension.DecideExtension;
import org.jiesu.sla.domain.extension.Extension;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** A unit asks for more days before expiry; a supervisor decides. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtensionsResource {

    private static final int MOST_DAYS = 366;
    private static final int MOST_LETTERS = 500;

    enum Verdict {
        APPROVED,
        REFUSED
    }

    private final AskExtension ask;
    private final DecideExtension decide;
    private final Desk desk;
    private final Clock clock;

    ExtensionsResource(AskExtension ask, DecideExtension decide, Desk desk, Clock clock) {
        this.ask = ask;
        this.decide = decide;
        this.desk = desk;
        this.clock = clock;
    }

    /** A request as clients see it. */
    public record ExtensionView(
            UUID id,
            UUID ticketId,
            UUID assignmentId,
            String unit,
            int days,
            String reason,
            String state,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String note,
            @Nullable Instant dueAt) {

        static ExtensionView of(Extension extension) {
            Extension.Ruling ruling = extension.ruling();
            return new ExtensionView(
                    extension.id(),
                    extension.ticketId(),
                    extension.assignmentId(),
                    extension.unit(),
                    extension.days(),
                    extension.reason(),
                    extension.state(),
                    extension.askedAt(),
                    ruling == null ? null : ruling.at(),
                    ruling == null ? null : ruling.note(),
                    ruling == null ? null : ruling.dueAt());
        }
    }

    /** Asks for so many days more on the handling clock of an assignment. */
    @POST
    @Path("assignments/{id}/extension")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> ask(
            @PathParam("id") UUID id,
            @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            byte[] body) {
        Caller caller = desk.caller();
        JsonFields fields = JsonBodies.object(body);
        int days = fields.requiredInteger("days", 1, MOST_DAYS);
        String reason = fields.requiredText("reason", MOST_LETTERS);
        fields.check();
        AskExtension.Request request =
                new AskExtension.Request(id, days, reason, caller.name(), now());
        String path = "assignments/" + id + "/extension";
        return desk.once(
                KeyedRequest.of(caller, key, path, body),
                201,
                work -> ask.handle(work, request, caller.scope()::permits));
    }

    /** Approves or refuses. */
    @POST
    @Path("extensions/{id}/decision")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            byte[] body) {
        Caller caller = desk.caller();
        JsonFields fields = JsonBodies.object(body);
        Verdict verdict = fields.requiredChoice("decision", Verdict.class);
        String note = fields.text("note", MOST_LETTERS);
        fields.check();
        DecideExtension.Ruling ruling =
                new DecideExtension.Ruling(
                        id, verdict == Verdict.APPROVED, note, caller.name(), now());
        return desk.once(
                KeyedRequest.of(caller, key, "extensions/" + id + "/decision", body),
                200,
                work -> decide.handle(work, ruling));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
