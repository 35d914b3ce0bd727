package org.jiesu.webapi.deadletter;

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
import java.util.List;
import org.jiesu.messaging.DeadLetter;
import org.jiesu.messaging.DeadLetters;
import org.jiesu.messaging.ReplayResult;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.ProblemType;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/**
 * What this service's consumers have set aside: looked at, given to them again, or given up with a
 * reason.
 */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMIN)
public class DeadLetterResource {
    private static final int MAX_REASON = 500;

    private final DeadLetters letters;
    private final Callers callers;
    private final Cursors cursors;

    @Inject
    DeadLetterResource(DeadLetters letters, Callers callers, Cursors cursors) {
        this.letters = letters;
        this.callers = callers;
        this.cursors = cursors;
    }

    /** A page of them, oldest first. */
    public record Letters(List<DeadLetter> deadLetters, @Nullable String next) {}

    /** Those that still wait; all with {@code all=true}. */
    @GET
    public Uni<Letters> list(
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("all") boolean all,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        String filter = "dead-letters?consumer=" + consumer + "&all=" + all;
        long after = cursor == null ? 0 : Long.parseLong(cursors.decode(filter, cursor).getFirst());
        return letters.list(consumer, !all, after, size + 1)
                .map(rows -> Page.of(rows, size, last -> cursorAfter(filter, last)))
                .map(page -> new Letters(page.items(), page.next()));
    }

    /** One, with its content where that is no personal data. */
    @GET
    @Path("{id:\\d{1,18}}")
    public Uni<DeadLetter> show(@PathParam("id") long id) {
        return letters.show(id).map(found -> found.orElseThrow(() -> Problems.notFound("没有这条死信。")));
    }

    /** Gives it to its consumer again, and what is parked behind it. */
    @POST
    @Path("{id:\\d{1,18}}/replay")
    public Uni<ReplayResult> replay(@PathParam("id") long id) {
        String by = callers.current().name();
        return Shielded.from(letters.replay(id, by)).map(DeadLetterResource::done);
    }

    /** Gives it up; what is parked behind it goes on unless {@code release} is false. */
    @POST
    @Path("{id:\\d{1,18}}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ReplayResult> discard(@PathParam("id") long id, byte[] body) {
        JsonFields fields = JsonBodies.object(body);
        String reason = fields.requiredText("reason", MAX_REASON);
        boolean release = fields.flag("release", true);
        fields.check();
        String by = callers.current().name();
        return Shielded.from(letters.discard(id, reason, by, release))
                .map(DeadLetterResource::done);
    }

    private String cursorAfter(String filter, DeadLetter last) {
        return cursors.encode(filter, List.of(Long.toString(last.id())));
    }

    private static ReplayResult done(ReplayResult result) {
        return switch (result.outcome()) {
            case DONE -> result;
            case NOT_FOUND -> throw Problems.notFound("没有这条待处理的死信。");
            case NOT_FIRST -> throw Problems.conflict("同一对象还有更早的死信,请先处理更早的一条。");
            case FAILED_AGAIN ->
                    throw Problems.of(ProblemType.CONFLICT, "重放再次失败: " + result.failure());
        };
    }
}
