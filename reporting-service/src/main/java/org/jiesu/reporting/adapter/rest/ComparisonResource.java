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
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.figure.Window;
import org.jiesu.webapi.Role;

/** Counts of two windows side by side: year on year, month on month, any two. */
@Path("/")
@RolesAllowed({
    Role.Names.ANALYST,
    Role.Names.SUPERVISOR,
    Role.Names.AUDITOR,
    Role.Names.ADMIN,
    Role.Names.HANDLER
})
public class ComparisonResource {

    private static final String FILE = ".{format: csv|xlsx}";

    private final Comparisons comparisons;

    ComparisonResource(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Path("year-on-year")
    @Operation(summary = "同比")
    public Uni<ChangeAnswer> yearOnYear(@Context UriInfo uri) {
        return comparisons.answer("year-on-year", given(uri), Window::yearEarlier);
    }

    @GET
    @Path("year-on-year" + FILE)
    @Operation(summary = "同比,CSV 或 XLSX")
    public Uni<Response> yearOnYearFile(
            @Context UriInfo uri, @PathParam("format") FileFormat format) {
        return yearOnYear(uri).chain(answer -> SheetFiles.of(answer.sheet(), format));
    }

    @GET
    @Path("month-on-month")
    @Operation(summary = "环比")
    public Uni<ChangeAnswer> monthOnMonth(@Context UriInfo uri) {
        return comparisons.answer("month-on-month", given(uri), Window::before);
    }

    @GET
    @Path("month-on-month" + FILE)
    @Operation(summary = "环比,CSV 或 XLSX")
    public Uni<Response> monthOnMonthFile(
            @Context UriInfo uri, @PathParam("format") FileFormat format) {
        return monthOnMonth(uri).chain(answer -> SheetFiles.of(answer.sheet(), format));
    }

    @GET
    @Path("period-on-period")
    @Operation(summary = "任意两期对比;另须 baseFrom、baseTo")
    public Uni<ChangeAnswer> periodOnPeriod(@Context UriInfo uri) {
        Parameters parameters = given(uri);
        Span base = parameters.window("baseFrom", "baseTo").days();
        return comparisons.answer("period-on-period", parameters, window -> base);
    }

    @GET
    @Path("period-on-period" + FILE)
    @Operation(summary = "任意两期对比,CSV 或 XLSX")
    public Uni<Response> periodOnPeriodFile(
            @Context UriInfo uri, @PathParam("format") FileFormat format) {
        return periodOnPeriod(uri).chain(answer -> SheetFiles.of(answer.sheet(), format));
    }

    private static Parameters given(UriInfo uri) {
        return new Parameters(uri.getQueryParameters());
    }
}
