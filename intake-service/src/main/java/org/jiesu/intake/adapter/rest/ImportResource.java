package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jiesu.intake.adapter.config.MappingJson;
import org.jiesu.intake.adapter.config.TicketIdSource;
import org.jiesu.intake.application.imports.ImportJob;
import org.jiesu.intake.application.imports.ImportJobs;
import org.jiesu.intake.application.imports.ImportJobs.Numbered;
import org.jiesu.intake.application.imports.ImportReport;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/** Brings files of complaints in. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMIN)
public class ImportResource {

    private static final String UNKNOWN = "没有这次导入。";
    private static final int SHOWN_ERRORS = 100;
    private static final int PAGE = 2000;

    private final Callers callers;
    private final ImportJobs jobs;
    private final ImportSpool spool;
    private final TicketIdSource ids;
    private final InstantSource time;

    @Inject
    ImportResource(
            Callers callers,
            ImportJobs jobs,
            ImportSpool spool,
            TicketIdSource ids,
            InstantSource time) {
        this.callers = callers;
        this.jobs = jobs;
        this.spool = spool;
        this.ids = ids;
        this.time = time;
    }

    /** Takes the file; it is worked off in the background, after a restart too. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> start(
            @QueryParam("mode") @Nullable String mode,
            @RestForm(FileUpload.ALL) @Nullable List<FileUpload> uploads,
            @RestForm("mapping") @Nullable String mapping) {
        String caller = callers.current().name();
        ImportJob.Mode kind = mode(mode);
        FileUpload file =
                upload(uploads, "file")
                        .orElseThrow(() ->
                                Problems.invalid(
                                        "/file", "必须上传 CSV 文件(multipart/form-data 的 file 部分)"));
        Optional<FileUpload> mappingFile = upload(uploads, "mapping");
        Instant now = time.instant();
        UUID id = ids.next(now);
        Uni<Optional<String>> rules =
                mappingFile
                        .map(f -> spool.text(f.uploadedFile()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.ofNullable(mapping)));
        return Shielded.from(
                rules.invoke(ImportResource::check)
                        .chain(text ->
                                spool.keep(file.uploadedFile(), id)
                                        .chain(path ->
                                                jobs.create(
                                                        new ImportJob(
                                                                id,
                                                                kind,
                                                                path,
                                                                text.orElse(null),
                                                                caller,
                                                                0),
                                                        now)))
                        .map(done -> accepted(id)));
    }

    private static void check(Optional<String> mapping) {
        var unused = MappingJson.read(mapping.orElse(null));
    }

    private static Response accepted(UUID id) {
        return Response.accepted(Map.of("id", id))
                .header("Location", "/api/intake/v1/imports/" + id)
                .build();
    }

    private static Optional<FileUpload> upload(@Nullable List<FileUpload> uploads, String name) {
        return uploads == null
                ? Optional.empty()
                : uploads.stream().filter(upload -> upload.name().equals(name)).findFirst();
    }

    /** How far it is, with the first errors. */
    @GET
    @Path("{id}")
    public Uni<ImportReport> report(@PathParam("id") String id) {
        return jobs.report(Requests.id(id, UNKNOWN), SHOWN_ERRORS)
                .map(found -> found.orElseThrow(() -> Problems.notFound(UNKNOWN)));
    }

    /** All errors, row by row. */
    @GET
    @Path("{id}/errors.csv")
    @Produces("text/csv;charset=UTF-8")
    public Uni<Response> errors(@PathParam("id") String id) {
        UUID job = Requests.id(id, UNKNOWN);
        return jobs.report(job, 0)
                .map(found -> found.orElseThrow(() -> Problems.notFound(UNKNOWN)))
                .chain(report -> csv(job))
                .map(text ->
                        Response.ok(text)
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"errors.csv\"")
                                .build());
    }

    private Uni<String> csv(UUID job) {
        AtomicLong after = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> jobs.errors(job, after.get(), PAGE))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .invoke(page -> page.forEach(error -> after.set(error.number())))
                .onItem()
                .transformToIterable(page -> page)
                .map(ImportResource::line)
                .collect()
                .in(() -> new StringBuilder("\uFEFFline,column,message\r\n"), StringBuilder::append)
                .map(StringBuilder::toString);
    }

    private static String line(Numbered error) {
        return error.error().line()
                + ","
                + quoted(error.error().column())
                + ","
                + quoted(error.error().message())
                + "\r\n";
    }

    private static String quoted(String text) {
        // A leading = + - @ would be a formula to a spreadsheet.
        String safe = text.matches("^[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static ImportJob.Mode mode(@Nullable String mode) {
        for (ImportJob.Mode known : ImportJob.Mode.values()) {
            if (known.name().equals(mode)) {
                return known;
            }
        }
        throw Problems.invalid("mode", "必须是 HISTORY(历史数据)或 LIVE(在办工单)");
    }
}
