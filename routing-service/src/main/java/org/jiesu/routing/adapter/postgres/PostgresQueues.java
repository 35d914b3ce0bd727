package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.Due;
import org.jiesu.routing.application.queue.Queues;
import org.jiesu.routing.application.queue.Reconciliation;
import org.jiesu.routing.application.queue.Task;
import org.jiesu.routing.application.queue.TaskQuery;
import org.jiesu.routing.application.queue.WaitingTicket;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.TicketWork;

/** Queues read from {@code assignment} and {@code routing_ticket}. */
@ApplicationScoped
public class PostgresQueues implements Queues {

    private static final String CLAIMABLE =
            """
            SELECT a.ticket_id, a.assignment_id
            FROM assignment a JOIN routing_ticket t ON t.ticket_id = a.ticket_id
            WHERE a.unit = $1 AND a.open AND a.role <> 'COPY'
                AND (a.state = 'PENDING_SIGN' OR (a.state = 'SIGNED' AND a.held_until <= $3))
            ORDER BY coalesce(a.due_at, 'infinity'::timestamptz), a.assignment_id
            LIMIT $2 FOR UPDATE OF t, a SKIP LOCKED\
            """;

    private static final String WAITING =
            """
            SELECT ticket_id, number, title, registered_at, round, nature, urgency, category,
                district, street, community, compound, address, referral, candidates
            FROM routing_ticket
            WHERE standing = 'WAITING' AND (registered_at, ticket_id) > ($1, $2)
            ORDER BY registered_at, ticket_id LIMIT $3\
            """;

    private static final String RECONCILIATION =
            """
            SELECT count(*),
                count(*) FILTER (WHERE dispatch IS NOT NULL),
                count(*) FILTER (WHERE dispatch IS NULL AND standing = 'WAITING'),
                count(*) FILTER (WHERE dispatch IS NULL AND standing = 'ENDED')
            FROM routing_ticket\
            """;

    @Override
    public Uni<List<Task>> tasks(UnitOfWork work, TaskQuery query) {
        TaskSql sql = TaskSql.of(query);
        return work.select(sql.text(), sql.parameters().toArray())
                .map(rows -> rows.stream().map(TaskSql::task).toList());
    }

    @Override
    public Uni<List<Found>> claimable(UnitOfWork work, String unit, int limit, Instant now) {
        return work.select(CLAIMABLE, unit, limit, now)
                .map(rows -> rows.stream().map(PostgresQueues::found).toList());
    }

    private static Found found(Row row) {
        return new Found(row.uuid(0), row.uuid(1));
    }

    @Override
    public Uni<List<WaitingTicket>> waiting(UnitOfWork work, TaskQuery.Position after, int limit) {
        return work.select(WAITING, after.time(), after.id(), limit + 1)
                .map(rows -> rows.stream().map(PostgresQueues::waiting).toList());
    }

    private static WaitingTicket waiting(Row row) {
        String referral = row.textOrNull(13);
        return new WaitingTicket(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.instant(3),
                row.integer(4),
                row.text(5),
                row.text(6),
                row.textOrNull(7),
                new Place(
                        row.textOrNull(8),
                        row.textOrNull(9),
                        row.textOrNull(10),
                        row.textOrNull(11),
                        row.textOrNull(12)),
                referral == null ? null : Rows.read(referral, Choice.Referred.class),
                Rows.readList(row.text(14), Candidate.class));
    }

    @Override
    public Uni<Optional<Found>> byAssignment(UnitOfWork work, UUID assignment) {
        return first(work, "assignment_id", assignment);
    }

    @Override
    public Uni<Optional<Found>> byReturn(UnitOfWork work, UUID returnId) {
        return first(work, "return_id", returnId);
    }

    private static Uni<Optional<Found>> first(UnitOfWork work, String column, UUID id) {
        return work.select(
                        "SELECT ticket_id, assignment_id FROM assignment WHERE " + column + " = $1",
                        id)
                .map(rows -> rows.stream().map(PostgresQueues::found).findFirst());
    }

    @Override
    public Uni<Optional<TicketWork>> ticket(UnitOfWork work, UUID id) {
        return PostgresTickets.read(work, id);
    }

    @Override
    public Uni<Map<UUID, Due>> dueTimes(UnitOfWork work, UUID ticket) {
        return work.select(
                        "SELECT assignment_id, due_at, warn_at FROM assignment WHERE ticket_id = $1",
                        ticket)
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.uuid(0),
                                                row ->
                                                        new Due(
                                                                row.instantOrNull(1),
                                                                row.instantOrNull(2)))));
    }

    @Override
    public Uni<Reconciliation> reconciliation(UnitOfWork work) {
        return work.select(RECONCILIATION)
                .map(rows -> rows.getFirst())
                .map(row ->
                        new Reconciliation(
                                row.number(0), row.number(1), row.number(2), row.number(3)));
    }
}
