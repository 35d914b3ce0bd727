package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiesu.reporting.application.verification.CheckBooks;
import org.jiesu.reporting.application.verification.Recount;
import org.jiesu.reporting.application.verification.Stocktaking;
import org.jiesu.webapi.Role;

/** Whether the figures can be trusted. */
@Path("/")
@RolesAllowed(Role.Names.ADMIN)
public class BooksResource {

    /** {@code matches} when no row of any cube differs from its recount. */
    record Verification(Instant asOf, boolean matches, List<Recount> recounts) {}

    private final CheckBooks books;
    private final Clock clock;

    BooksResource(CheckBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GET
    @Path("verification")
    @Operation(summary = "由事件日志重新计数并与立方体比较")
    public Uni<Verification> verification() {
        Instant now = clock.instant();
        return books.recount()
                .map(recounts ->
                        new Verification(
                                now,
                                recounts.stream().allMatch(r -> r.mismatches() == 0),
                                recounts));
    }

    @GET
    @Path("reconciliation")
    @Operation(summary = "工单数:在线、导入、各状态")
    public Uni<Stocktaking> reconciliation() {
        return books.stocktaking();
    }
}
