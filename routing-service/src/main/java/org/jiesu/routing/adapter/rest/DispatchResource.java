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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.messaging.Actor;
import org.jiesu.routing.application.queue.Visibility;
import org.jiesu.routing.application.ticket.HandleTicketCommand;
import org.jiesu.routing.application.ticket.TicketTransactions;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/** A ticket's dispatch: by a person where no rule decides, and why it went where it went. */
@Path("tickets/{id}/dispatch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DispatchResource {

    private static final int CODE = 40;
    private static final int MANY = 20;

    private final Desk desk;
    private final TicketTransactions transactions;
    private final HandleTicketCommand handle;
    private final Callers callers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    DispatchResource(
            Desk desk,
            TicketTransactions transactions,
            HandleTicketCommand handle,
            Callers callers,
            Clock clock,
            Supplier<UUID> ids) {
        this.desk = desk;
        this.transactions = transactions;
        this.handle = handle;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** The rule, its version and the evidence; for a unit only of tickets it has a share in. */
    @GET
    @RolesAllowed({
        Role.Names.OPERATOR,
        Role.Names.HANDLER,
        Role.Names.DISPATCHER,
        Role.Names.ARBITER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.ADMIN
    })
    public Uni<Response> show(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return desk.read((work, queues) -> queues.ticket(work, id))
                .map(found -> answer(found, caller));
    }

    private static Response answer(Optional<TicketWork> found, Caller caller) {
        Visibility visibility = new Visibility(caller.scope());
        TicketWork ticket =
                found.filter(visibility::sees).orElseThrow(() -> Problems.notFound("没有这个工单。"));
        List<org.jiesu.routing.domain.ticket.Assignment> seen =
                ticket.assignments().stream()
                        .filter(share -> visibility.sees(ticket, share))
                        .toList();
        return Response.ok(DispatchView.of(ticket, seen))
                .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                .build();
    }

    /** Dispatches, corrects, or both; without a lead the catalogue is asked again. */
    @POST
    @RolesAllowed(Role.Names.DISPATCHER)
    public Uni<Response> dispatch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte @Nullable [] body) {
        Long version = ifMatch == null ? null : (Long) EntityTags.required(ifMatch);
        TicketCommand command = command(JsonBodies.object(body));
        Caller caller = callers.current();
        Actor actor = new Actor(caller.name(), null);
        return Shielded.from(
                transactions.run((work, tickets) ->
                        tickets.lock(work, List.of(id))
                                .map(known ->
                                        Optional.ofNullable(known.get(id))
                                                .orElseThrow(
                                                        () -> Problems.notFound("没有这个工单,或尚未到达派单。")))
                                .invoke(ticket -> {
                                    if (version != null) {
                                        EntityTags.check(version, ticket.version());
                                    }
                                })
                                .chain(ticket ->
                                        handle.handle(work, tickets, ticket, command, actor)
                                                .map(decision -> Desk.settled(decision, ticket)))
                                .map(after -> answer(Optional.of(after), caller))));
    }

    private TicketCommand command(JsonFields fields) {
        String lead = fields.text("lead", CODE);
        List<String> coHandlers = fields.texts("coHandlers", MANY, CODE);
        List<String> copies = fields.texts("copies", MANY, CODE);
        String category = fields.text("category", CODE);
        JsonFields inner = fields.object("place");
        Place place =
                inner == null
                        ? null
                        : new Place(
                                inner.text("district", CODE),
                                inner.text("street", CODE),
                                inner.text("community", CODE),
                                inner.text("compound", 100),
                                inner.text("address", 300));
        Map<String, String> facts = new LinkedHashMap<>();
        for (JsonFields fact : fields.objects("facts", MANY)) {
            facts.put(fact.requiredText("facet", CODE), fact.requiredText("value", CODE));
        }
        String reason = fields.text("reason", 2_000);
        fields.check();
        return new TicketCommand.DispatchByHand(
                lead, coHandlers, copies, category, place, facts, reason, ids, clock.instant());
    }
}
