package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.Transactions;
import org.jiesu.routing.application.queue.Task;
import org.jiesu.routing.application.queue.TaskQuery;
import org.jiesu.routing.application.queue.TaskQuery.Position;
import org.jiesu.routing.application.queue.TaskQuery.Sort;
import org.jiesu.routing.application.ticket.ClaimTasks;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/** The queue of a unit. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    /** What was claimed. */
    public record Claimed(List<ClaimedTask> tasks) {}

    /** A task that is the caller's now. */
    public record ClaimedTask(UUID assignmentId) {}

    private final Desk desk;
    private final ClaimTasks claim;
    private final Transactions transactions;
    private final Callers callers;
    private final Cursors cursors;
    private final Clock clock;

    TaskResource(
            Desk desk,
            ClaimTasks claim,
            Transactions transactions,
            Callers callers,
            Cursors cursors,
            Clock clock) {
        this.desk = desk;
        this.claim = claim;
        this.transactions = transactions;
        this.callers = callers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Open tasks, or those of one state; of all the caller's units unless one is named. */
    @GET
    @RolesAllowed({
        Role.Names.HANDLER,
        Role.Names.DISPATCHER,
        Role.Names.ARBITER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.ADMIN
    })
    public Uni<TaskView.Tasks> tasks(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") @Nullable String state,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = callers.current();
        if (unit != null) {
            caller.scope().require(unit, "没有这个承办单位的任务。");
        }
        int size = Page.limit(limit);
        Sort order = sort(sort);
        String filter = "tasks|%s|%s|%s|%s".formatted(caller.scope(), unit, state, order);
        TaskQuery query =
                new TaskQuery(
                        caller.scope(),
                        unit,
                        state(state),
                        order,
                        cursor == null ? null : position(cursors.decode(filter, cursor)),
                        size);
        return desk.read((work, queues) -> queues.tasks(work, query))
                .map(rows -> page(rows, query, filter));
    }

    private TaskView.Tasks page(List<Task> rows, TaskQuery query, String filter) {
        Instant now = clock.instant();
        Page<Task> page =
                Page.of(
                        rows,
                        query.limit(),
                        last -> cursors.encode(filter, position(last, query.sort())));
        return new TaskView.Tasks(
                page.items().stream().map(task -> TaskView.of(task, now)).toList(), page.next());
    }

    private static List<String> position(Task last, Sort sort) {
        Instant time = sort == Sort.DUE ? last.due().at() : last.registeredAt();
        return List.of(time == null ? "" : time.toString(), last.assignmentId().toString());
    }

    private static Position position(List<String> parts) {
        String time = parts.getFirst();
        return new Position(
                time.isEmpty() ? null : Instant.parse(time), UUID.fromString(parts.getLast()));
    }

    private static Sort sort(@Nullable String sort) {
        return switch (sort == null ? "due" : sort) {
            case "due" -> Sort.DUE;
            case "registered" -> Sort.REGISTERED;
            default -> throw Problems.invalid("sort", "必须是 due 或 registered");
        };
    }

    private static @Nullable AssignmentState state(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return Arrays.stream(AssignmentState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid(
                                "state", "必须是以下之一: " + Arrays.toString(AssignmentState.values())));
    }

    /** Takes the most urgent unsigned tasks, signs them for the unit and holds them a while. */
    @POST
    @Path("claim")
    @RolesAllowed(Role.Names.HANDLER)
    public Uni<Claimed> claim(byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String unit = fields.requiredText("unit", 40);
        Integer limit = fields.integer("limit", 1, Page.MAX_LIMIT);
        fields.check();
        Caller caller = callers.current();
        if (!caller.units().contains(unit)) {
            throw Problems.notFound("没有这个承办单位的任务。");
        }
        Actor actor = new Actor(caller.name(), unit);
        return Shielded.from(
                        transactions.run(work ->
                                claim.handle(
                                        work,
                                        unit,
                                        limit == null ? 1 : limit,
                                        actor,
                                        clock.instant())))
                .map(claimed -> new Claimed(claimed.stream().map(ClaimedTask::new).toList()));
    }
}
