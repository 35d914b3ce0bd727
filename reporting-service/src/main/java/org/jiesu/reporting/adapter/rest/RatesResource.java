package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.webapi.Role;

/** Response, resolution, satisfaction; and who has the best score of them. */
@Path("/")
@RolesAllowed({
    Role.Names.ANALYST,
    Role.Names.SUPERVISOR,
    Role.Names.AUDITOR,
    Role.Names.ADMIN,
    Role.Names.HANDLER
})
public class RatesResource {

    private static final String FILE = ".{format: csv|xlsx}";

    private final Asking asking;
    private final Vocabulary words;

    RatesResource(Asking asking, Vocabulary words) {
        this.asking = asking;
        this.words = words;
    }

    @GET
    @Path("three-rates")
    @Operation(summary = "三率")
    public Uni<RatesAnswer> threeRates(@Context UriInfo uri) {
        return rates("three-rates", uri, Axis.NONE);
    }

    @GET
    @Path("three-rates" + FILE)
    @Operation(summary = "三率,CSV 或 XLSX")
    public Uni<Response> threeRatesFile(
            @Context UriInfo uri, @PathParam("format") FileFormat format) {
        return threeRates(uri).chain(answer -> SheetFiles.of(RatesSheet.of(answer), format));
    }

    @GET
    @Path("ranking")
    @Operation(summary = "按综合成绩排名")
    public Uni<RatesAnswer> ranking(@Context UriInfo uri) {
        return rates("ranking", uri, Axis.UNIT).map(RatesAnswer::ranked);
    }

    @GET
    @Path("ranking" + FILE)
    @Operation(summary = "按综合成绩排名,CSV 或 XLSX")
    public Uni<Response> rankingFile(@Context UriInfo uri, @PathParam("format") FileFormat format) {
        return ranking(uri).chain(answer -> SheetFiles.of(RatesSheet.of(answer), format));
    }

    private Uni<RatesAnswer> rates(String report, UriInfo uri, Axis otherwise) {
        return asking.window(uri, otherwise, RatesAnswer.MEASURES)
                .chain(asked ->
                        asking.scored(
                                asked, (all, rule) -> RatesAnswer.of(report, all, rule, words)));
    }
}
