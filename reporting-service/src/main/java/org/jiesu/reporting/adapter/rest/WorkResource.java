package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Window;
import org.jiesu.webapi.Role;

/** Whether the work is done in time, and how much of it is left. */
@Path("/")
@RolesAllowed({
    Role.Names.ANALYST,
    Role.Names.SUPERVISOR,
    Role.Names.AUDITOR,
    Role.Names.ADMIN,
    Role.Names.HANDLER
})
public class WorkResource {

    private static final String FILE = ".{format: csv|xlsx}";
    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private final Asking asking;
    private final Vocabulary words;

    WorkResource(Asking asking, Vocabulary words) {
        this.asking = asking;
        this.words = words;
    }

    @GET
    @Path("on-time")
    @Operation(summary = "按期办结率")
    public Uni<WorkAnswer> onTime(@Context UriInfo uri) {
        return asking.window(uri, Axis.NONE, List.of(Measure.MET, Measure.BREACHED))
                .map(asked -> WorkAnswer.of("on-time", asked, WorkAnswer.OnTime::of, words));
    }

    @GET
    @Path("on-time" + FILE)
    @Operation(summary = "按期办结率,CSV 或 XLSX")
    public Uni<Response> onTimeFile(@Context UriInfo uri, @PathParam("format") FileFormat format) {
        List<String> headers = List.of("代码", "名称", "按期", "超期", "按期办结率(%)", "说明");
        return onTime(uri).chain(answer -> SheetFiles.of(answer.sheet(headers), format));
    }

    @GET
    @Path("backlog")
    @Operation(summary = "某日零时(to)的在办量")
    public Uni<WorkAnswer> backlog(@Context UriInfo uri) {
        return asking.ask(
                        new Parameters(uri.getQueryParameters()),
                        Axis.NONE,
                        WorkResource::sinceEver,
                        List.of(Measure.RECEIVED, Measure.ENDED),
                        window -> List.of(window.days()))
                .map(asked -> WorkAnswer.of("backlog", asked, WorkAnswer.Backlog::of, words));
    }

    @GET
    @Path("backlog" + FILE)
    @Operation(summary = "某日零时(to)的在办量,CSV 或 XLSX")
    public Uni<Response> backlogFile(@Context UriInfo uri, @PathParam("format") FileFormat format) {
        List<String> headers = List.of("代码", "名称", "登记", "结束", "在办");
        return backlog(uri).chain(answer -> SheetFiles.of(answer.sheet(headers), format));
    }

    private static Window sinceEver(Parameters parameters) {
        LocalDate to = parameters.day("to");
        return new Window(EVER, to.isAfter(EVER) ? to : EVER.plusDays(1));
    }
}
