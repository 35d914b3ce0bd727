package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.webapi.Role;

/** Counts that must agree with those of the other services. */
@Path("reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final FindTickets tickets;

    @Inject
    ReconciliationResource(FindTickets tickets) {
        this.tickets = tickets;
    }

    /** What was registered, by state, what was imported, and what became of submissions. */
    @GET
    @RolesAllowed(Role.Names.ADMIN)
    public Uni<FindTickets.Reconciliation> reconciliation() {
        return tickets.reconciliation();
    }
}
