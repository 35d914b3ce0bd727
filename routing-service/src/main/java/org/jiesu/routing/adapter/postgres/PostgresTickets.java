package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.ticket.Tickets;
import org.jiesu.routing.domain.ticket.TicketWork;

/** Many tickets with one statement each for reading, inserting and updating: for batches. */
@ApplicationScoped
public class PostgresTickets implements Tickets {

    private static final String LOCK =
            """
            SELECT row_to_json(t)::text FROM routing_ticket t
            WHERE ticket_id = ANY($1) ORDER BY ticket_id FOR UPDATE\
            """;
    private static final String READ = LOCK.replace(" FOR UPDATE", "");
    private static final String SHARES =
            """
            SELECT row_to_json(a)::text FROM assignment a
            WHERE ticket_id = ANY($1) ORDER BY ticket_id, ordinal\
            """;
    private static final String UPSERT_TICKETS =
            upsert(TicketRow.class, "routing_ticket", "ticket_id");
    private static final String UPSERT_SHARES =
            upsert(AssignmentRow.class, "assignment", "assignment_id");

    private static String upsert(Class<?> row, String table, String key) {
        List<String> columns =
                Arrays.stream(row.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                        .filter(name -> !name.startsWith("$"))
                        .toList();
        String names = String.join(", ", columns);
        String changes =
                columns.stream()
                        .filter(column -> !column.equals(key))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM json_populate_recordset(NULL::%1$s, $1::text::json) ORDER BY %3$s ON CONFLICT (%3$s) DO UPDATE SET %4$s"
                .formatted(table, names, key, changes);
    }

    @Override
    public Uni<Map<UUID, TicketWork>> lock(UnitOfWork work, Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        return work.select(LOCK, (Object) wanted)
                .chain(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Map.of())
                                : work.select(SHARES, (Object) wanted)
                                        .map(shares -> tickets(found, shares)));
    }

    /** Reads a ticket without locking it. */
    static Uni<Optional<TicketWork>> read(UnitOfWork work, UUID id) {
        UUID[] wanted = {id};
        return work.select(READ, (Object) wanted)
                .chain(found ->
                        work.select(SHARES, (Object) wanted)
                                .map(shares ->
                                        Optional.ofNullable(tickets(found, shares).get(id))));
    }

    private static Map<UUID, TicketWork> tickets(List<Row> found, List<Row> shares) {
        Map<UUID, List<AssignmentRow>> byTicket =
                shares.stream()
                        .map(row -> Rows.read(row.text(0), AssignmentRow.class))
                        .collect(Collectors.groupingBy(share -> share.ticketId));
        Map<UUID, TicketWork> tickets = new LinkedHashMap<>();
        for (Row row : found) {
            TicketRow ticket = Rows.read(row.text(0), TicketRow.class);
            tickets.put(
                    ticket.ticketId,
                    TicketRows.ticket(ticket, byTicket.getOrDefault(ticket.ticketId, List.of())));
        }
        return tickets;
    }

    @Override
    public Uni<Void> save(UnitOfWork work, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ChangedRows rows = ChangedRows.of(changes);
        rows.newTickets().addAll(rows.tickets());
        // Ended shares first: the one that follows a lead must find the place free.
        return work.update(UPSERT_TICKETS, Rows.json(rows.newTickets()))
                .chain(() -> upsert(work, rows.shares()))
                .chain(() -> upsert(work, rows.newShares()))
                .replaceWithVoid();
    }

    private static Uni<Integer> upsert(UnitOfWork work, List<AssignmentRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : work.update(UPSERT_SHARES, Rows.json(rows));
    }
}
