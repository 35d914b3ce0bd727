package org.jiesu.sla.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.follow.Tickets;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.ticket.Assignment;
import org.jiesu.sla.domain.ticket.Ending;
import org.jiesu.sla.domain.ticket.TicketClocks;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresTickets implements Tickets {

    private static final String ENSURE =
            "INSERT INTO ticket (id) SELECT id FROM unnest($1::uuid[]) AS t (id) ORDER BY id"
                    + " ON CONFLICT DO NOTHING";

    private static final String LOCK =
            """
            SELECT id, ended_round, end_reason, ended_at FROM ticket WHERE id = ANY ($1::uuid[])
            ORDER BY id FOR UPDATE
            """;

    private static final String ASSIGNMENTS =
            """
            SELECT ticket_id, id, round, unit, role, grade, profile, opened_at, inherited
            FROM assignment WHERE ticket_id = ANY ($1::uuid[]) ORDER BY opened_at, id
            """;

    private static final String CLOCKS =
            "SELECT %s FROM deadline WHERE ticket_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE"
                    .formatted(ClockColumns.ALL);

    private static final String END =
            """
            UPDATE ticket t SET ended_round = e.round, end_reason = e.reason, ended_at = e.at
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[])
                AS e (id, round, reason, at)
            WHERE t.id = e.id
            """;

    private static final String ASSIGN =
            """
            INSERT INTO assignment
                (ticket_id, id, round, unit, role, grade, profile, opened_at, inherited)
            SELECT ticket_id, id, round, unit, role, grade, profile, opened_at,
                   CASE inherited WHEN '' THEN '{}' ELSE string_to_array(inherited, ' ') END
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[],
                        $7::text[], $8::timestamptz[], $9::text[])
                AS a (ticket_id, id, round, unit, role, grade, profile, opened_at, inherited)
            ORDER BY id
            """;

    private record Owned(UUID ticketId, Assignment assignment) {}

    @Override
    public Uni<Map<UUID, TicketClocks>> lock(UnitOfWork work, Collection<UUID> ticketIds) {
        UUID[] ids = ticketIds.toArray(UUID[]::new);
        Map<UUID, @Nullable Ending> endings = new LinkedHashMap<>();
        Map<UUID, List<Assignment>> assignments = new HashMap<>();
        return work.update(ENSURE, (Object) ids)
                .chain(() -> work.select(LOCK, (Object) ids))
                .invoke(rows -> rows.forEach(row -> endings.put(row.uuid(0), ending(row))))
                .chain(() -> work.select(ASSIGNMENTS, (Object) ids))
                .invoke(rows -> rows.forEach(row -> add(assignments, row.uuid(0), assignment(row))))
                .chain(() -> work.select(CLOCKS, (Object) ids))
                .map(rows -> tickets(endings, assignments, rows));
    }

    @Override
    public Uni<Void> save(UnitOfWork work, List<Change> changes) {
        List<Change> ended =
                changes.stream()
                        .filter(c -> !Objects.equals(c.before().ending(), c.after().ending()))
                        .toList();
        List<Clock> clocks = changes.stream().flatMap(c -> changed(c).stream()).toList();
        return end(work, ended)
                .chain(() -> assign(work, changes))
                .chain(() -> ClockRows.save(work, clocks));
    }

    private static List<Clock> changed(Change change) {
        Set<Clock> before = new HashSet<>(change.before().clocks());
        return change.after().clocks().stream().filter(clock -> !before.contains(clock)).toList();
    }

    private static Uni<Void> end(UnitOfWork work, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns<TicketClocks> columns = new Columns<>(changes.stream().map(Change::after).toList());
        columns.with(UUID.class, TicketClocks::ticketId)
                .with(Integer.class, t -> t.ending() == null ? null : t.ending().round())
                .with(String.class, t -> t.ending() == null ? null : t.ending().reason())
                .with(Instant.class, t -> t.ending() == null ? null : t.ending().at());
        return work.update(END, columns.parameters()).replaceWithVoid();
    }

    private static Uni<Void> assign(UnitOfWork work, List<Change> changes) {
        List<Owned> opened = new ArrayList<>();
        for (Change change : changes) {
            change.after().assignments().stream()
                    .filter(a -> change.before().assignment(a.id()).isEmpty())
                    .forEach(a -> opened.add(new Owned(change.after().ticketId(), a)));
        }
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns<Owned> columns = new Columns<>(opened);
        columns.with(UUID.class, Owned::ticketId)
                .with(UUID.class, o -> o.assignment().id())
                .with(Integer.class, o -> o.assignment().round())
                .with(String.class, o -> o.assignment().unit())
                .with(String.class, o -> o.assignment().role())
                .with(String.class, o -> o.assignment().grade())
                .with(String.class, o -> o.assignment().profile())
                .with(Instant.class, o -> o.assignment().openedAt())
                .with(String.class, o -> String.join(" ", o.assignment().inherited()));
        return work.update(ASSIGN, columns.parameters()).replaceWithVoid();
    }

    private static Map<UUID, TicketClocks> tickets(
            Map<UUID, @Nullable Ending> endings,
            Map<UUID, List<Assignment>> assignments,
            List<Row> rows) {
        Map<UUID, List<Clock>> clocks = new HashMap<>();
        rows.forEach(row -> add(clocks, row.uuid(1), ClockColumns.clock(row)));
        Map<UUID, TicketClocks> tickets = new LinkedHashMap<>();
        endings.forEach((id, ending) ->
                tickets.put(
                        id,
                        new TicketClocks(
                                id,
                                ending,
                                assignments.getOrDefault(id, List.of()),
                                clocks.getOrDefault(id, List.of()))));
        return tickets;
    }

    private static <T> void add(Map<UUID, List<T>> lists, UUID key, T value) {
        lists.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
    }

    private static @Nullable Ending ending(Row row) {
        return row.isNull(1) ? null : new Ending(row.integer(1), row.text(2), row.instant(3));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.uuid(1),
                row.integer(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7),
                Set.copyOf(row.texts(8)));
    }
}
