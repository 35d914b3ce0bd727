package org.jiesu.webapi.trial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;

@Path("things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {
    @Inject Callers callers;
    @Inject Cursors cursors;

    enum Channel {
        PHONE,
        WEB
    }

    public record Thing(String title, int amount) {}

    @POST
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<Response> register(byte[] body) {
        JsonFields fields = JsonBodies.object(body);
        Channel channel = fields.requiredChoice("channel", Channel.class);
        String content = fields.requiredText("content", 100);
        Integer amount = fields.integer("amount", 1, 10);
        Instant at = fields.instant("at");
        List<String> tags = fields.texts("tags", 3, 10);
        JsonFields place = fields.object("place");
        String street = place == null ? null : place.text("street", 12);
        boolean urgent = fields.flag("urgent", false);
        fields.check();
        Map<String, Object> stored = new java.util.LinkedHashMap<>();
        stored.put("channel", channel);
        stored.put("content", content);
        stored.put("amount", amount);
        stored.put("at", at);
        stored.put("tags", tags);
        stored.put("street", street);
        stored.put("urgent", urgent);
        return Uni.createFrom().item(Response.status(201).entity(stored).build());
    }

    @POST
    @Path("records")
    @Authenticated
    public Uni<Thing> bound(Thing thing) {
        return Uni.createFrom().item(thing);
    }

    @GET
    @Path("me")
    @Authenticated
    public Uni<Map<String, Object>> me() {
        Caller caller = callers.current();
        return Uni.createFrom()
                .item(
                        Map.of(
                                "name", caller.name(),
                                "roles", caller.roles(),
                                "units", caller.units(),
                                "all", caller.scope().all(),
                                "at", Instant.parse("2026-03-01T01:30:00Z")));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.HANDLER})
    public Uni<Response> one(@PathParam("id") UUID id) {
        return Uni.createFrom().failure(Problems.notFound("没有工单 " + id + "。"));
    }

    @POST
    @Path("{id}/change")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Response> change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        EntityTags.check(EntityTags.required(ifMatch), 7);
        return Uni.createFrom().item(Response.noContent().tag("8").build());
    }

    @GET
    @Path("pages")
    @Authenticated
    public Uni<Page<Integer>> pages(
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        String filter = "things?state=" + state;
        int size = Page.limit(limit);
        int after =
                cursor == null ? 0 : Integer.parseInt(cursors.decode(filter, cursor).getFirst());
        List<Integer> rows =
                java.util.stream.IntStream.rangeClosed(after + 1, 25)
                        .limit(size + 1L)
                        .boxed()
                        .toList();
        return Uni.createFrom()
                .item(Page.of(rows, size, last -> cursors.encode(filter, List.of("" + last))));
    }

    @GET
    @Path("faults/{kind}")
    @PermitAll
    public Uni<Response> fault(@PathParam("kind") String kind) {
        return Uni.createFrom()
                .failure(() ->
                        switch (kind) {
                            case "connect" -> new ConnectException("secret host refused");
                            case "pool" ->
                                    new VertxException(
                                            "Connection pool reached max wait queue size of 1");
                            case "timeout" ->
                                    new IllegalStateException(
                                            new java.util.concurrent.TimeoutException());
                            case "shutdown" ->
                                    new PgException("terminating connection", "FATAL", "57P01", "");
                            case "data" ->
                                    new PgException("invalid byte sequence", "ERROR", "22021", "");
                            case "conflict" -> Problems.conflict("工单已办结。");
                            case "unprocessable" -> Problems.unprocessable("不能。");
                            default -> new IllegalStateException("password=hunter2 in " + kind);
                        });
    }

    @GET
    @Path("thrown")
    @PermitAll
    public Uni<Response> thrown() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("undeclared")
    public Uni<Response> undeclared() {
        return Uni.createFrom().item(Response.ok("{}").build());
    }
}
