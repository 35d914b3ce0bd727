package org.jiesu.routing.adapter.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.messaging.Row;
import org.jiesu.routing.application.queue.Due;
import org.jiesu.routing.application.queue.Task;
import org.jiesu.routing.application.queue.TaskQuery;
import org.jiesu.routing.application.queue.TaskQuery.Position;
import org.jiesu.routing.application.queue.TaskQuery.Sort;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.webapi.UnitScope;
import org.jspecify.annotations.Nullable;

/** The statement of a page of tasks: page by key, never by offset. */
record TaskSql(String text, List<@Nullable Object> parameters) {

    private static final String COLUMNS =
            """
            SELECT a.assignment_id, a.ticket_id, t.number, t.title, a.round, a.unit, a.state,
                a.role, a.registered_at, a.due_at, a.warn_at, a.holder, a.return_id
            FROM assignment a JOIN routing_ticket t ON t.ticket_id = a.ticket_id
            WHERE\
            """;
    private static final String DUE = "coalesce(a.due_at, 'infinity'::timestamptz)";

    static TaskSql of(TaskQuery query) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS).append(' ');
        parameters.addAll(List.of(query.scope().parameters()));
        sql.append(UnitScope.condition("a.unit", 1));
        if (query.unit() != null) {
            parameters.add(query.unit());
            sql.append(" AND a.unit = $").append(parameters.size());
        }
        AssignmentState state = query.state();
        if (state == null || state.isOpen()) {
            sql.append(" AND a.open");
        }
        if (state != null) {
            parameters.add(state.name());
            sql.append(" AND a.state = $").append(parameters.size());
        }
        after(sql, parameters, query.sort(), query.after());
        sql.append(
                query.sort() == Sort.DUE
                        ? " ORDER BY " + DUE + ", a.assignment_id"
                        : " ORDER BY a.registered_at DESC, a.assignment_id DESC");
        parameters.add(query.limit() + 1);
        sql.append(" LIMIT $").append(parameters.size());
        return new TaskSql(sql.toString(), parameters);
    }

    private static void after(
            StringBuilder sql,
            List<@Nullable Object> parameters,
            Sort sort,
            @Nullable Position after) {
        if (after == null) {
            return;
        }
        parameters.add(after.time());
        parameters.add(after.id());
        String time = "$" + (parameters.size() - 1) + "::timestamptz";
        String id = "$" + parameters.size();
        sql.append(
                sort == Sort.DUE
                        ? " AND (%s, a.assignment_id) > (coalesce(%s, 'infinity'), %s)"
                                .formatted(DUE, time, id)
                        : " AND (a.registered_at, a.assignment_id) < (%s, %s)".formatted(time, id));
    }

    static Task task(Row row) {
        return new Task(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.integer(4),
                row.text(5),
                AssignmentState.valueOf(row.text(6)),
                Role.valueOf(row.text(7)),
                row.instant(8),
                new Due(row.instantOrNull(9), row.instantOrNull(10)),
                row.textOrNull(11),
                row.uuidOrNull(12));
    }
}
