package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jiesu.routing.application.queue.Reconciliation;
import org.jiesu.webapi.Role;

/** Counts to hold against the other services' counts. */
@Path("reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final Desk desk;

    ReconciliationResource(Desk desk) {
        this.desk = desk;
    }

    /** Registrations seen = dispatched + waiting + ended without a dispatch. */
    @GET
    @RolesAllowed({Role.Names.ADMIN, Role.Names.AUDITOR})
    public Uni<Reconciliation> count() {
        return desk.read((work, queues) -> queues.reconciliation(work));
    }
}
