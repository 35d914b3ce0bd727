package org.jiesu.sla.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.Transactions;
import org.jiesu.sla.application.find.Lookup;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.UnitScope;
import org.jspecify.annotations.Nullable;

/** Clocks, each with its explanation. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    private static final String LEAD = "LEAD";

    private final Transactions transactions;
    private final Lookup lookup;
    private final Callers callers;
    private final Cursors cursors;
    private final Clock clock;

    DeadlinesResource(
            Transactions transactions,
            Lookup lookup,
            Callers callers,
            Cursors cursors,
            Clock clock) {
        this.transactions = transactions;
        this.lookup = lookup;
        this.callers = callers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** All clocks of a ticket, the oldest first; none before it is dispatched. */
    @GET
    @Path("tickets/{id}/deadlines")
    @RolesAllowed({
        Role.Names.OPERATOR,
        Role.Names.DISPATCHER,
        Role.Names.ARBITER,
        Role.Names.SUPERVISOR,
        Role.Names.HANDLER,
        Role.Names.AUDITOR,
        Role.Names.ADMIN
    })
    public Uni<List<DeadlineView>> ofTicket(@PathParam("id") UUID id) {
        UnitScope scope = callers.current().scope();
        Instant now = clock.instant();
        return transactions
                .run(work -> lookup.ticket(work, id))
                .map(ticket ->
                        visible(ticket, scope).stream()
                                .map(each -> DeadlineView.of(each, now))
                                .toList());
    }

    /** Clocks past their due time that are still owed, the longest overdue first. */
    @GET
    @Path("overdue")
    @RolesAllowed({
        Role.Names.OPERATOR,
        Role.Names.DISPATCHER,
        Role.Names.SUPERVISOR,
        Role.Names.HANDLER,
        Role.Names.ADMIN
    })
    public Uni<Page<DeadlineView>> overdue(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        UnitScope scope = callers.current().scope();
        int size = Page.limit(limit);
        String filter = "overdue?unit=" + unit + "&stage=" + stage + "&scope=" + scope;
        Lookup.After after = cursor == null ? null : after(cursors.decode(filter, cursor));
        Instant now = clock.instant();
        List<Object> scoped = Arrays.asList(scope.parameters());
        Lookup.OverdueQuery query = new Lookup.OverdueQuery(scoped, unit, stage, after, size + 1);
        return transactions
                .run(work -> lookup.overdue(work, query))
                .map(clocks ->
                        Page.of(clocks, size, last -> cursors.encode(filter, position(last)))
                                .map(each -> DeadlineView.of(each, now)));
    }

    /** The lead sees all, a co-handler its own and the lead's (a district those of its streets). */
    private static List<org.jiesu.sla.domain.deadline.Clock> visible(
            Lookup.TicketView ticket, UnitScope scope) {
        List<Lookup.Share> own =
                ticket.shares().stream().filter(share -> scope.permits(share.unit())).toList();
        if (scope.all() || own.stream().anyMatch(share -> share.role().equals(LEAD))) {
            return ticket.clocks();
        }
        if (own.isEmpty()) {
            throw Problems.notFound("没有这张工单,或它不属于您的单位。");
        }
        return ticket.clocks().stream()
                .filter(each -> {
                    String unit = each.holder().unit();
                    boolean leads = each.holder().role().equals(LEAD);
                    return leads || (unit != null && scope.permits(unit));
                })
                .toList();
    }

    private static Lookup.After after(List<String> position) {
        return new Lookup.After(
                Instant.parse(position.getFirst()), UUID.fromString(position.getLast()));
    }

    private static List<String> position(org.jiesu.sla.domain.deadline.Clock last) {
        return List.of(last.dueAt().toString(), last.terms().id().toString());
    }
}
