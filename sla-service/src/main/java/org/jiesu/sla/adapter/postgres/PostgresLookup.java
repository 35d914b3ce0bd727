package org.jiesu.sla.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.find.Lookup;
import org.jiesu.sla.application.find.Reconciliation;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.webapi.UnitScope;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresLookup implements Lookup {

    private static final String CLOCKS =
            "SELECT %s FROM deadline WHERE ticket_id = $1 ORDER BY round, started_at, due_at, id"
                    .formatted(ClockColumns.ALL);

    private static final String SHARES =
            "SELECT id, unit, role FROM assignment WHERE ticket_id = $1 ORDER BY opened_at, id";

    private static final String OVERDUE =
            """
            SELECT %s FROM deadline
            WHERE state = 'BREACHED' AND ended_at IS NULL AND %s
              AND ($4::text IS NULL OR unit = $4) AND ($5::text IS NULL OR stage = $5)
              AND ($6::timestamptz IS NULL OR (due_at, id) > ($6, $7::uuid))
            ORDER BY due_at, id LIMIT $8::int
            """
                    .formatted(ClockColumns.ALL, UnitScope.condition("unit", 1));

    @Override
    public Uni<TicketView> ticket(UnitOfWork work, UUID ticketId) {
        return work.select(CLOCKS, ticketId)
                .chain(clocks ->
                        work.select(SHARES, ticketId)
                                .map(shares -> new TicketView(clocks(clocks), shares(shares))));
    }

    @Override
    public Uni<List<Clock>> overdue(UnitOfWork work, OverdueQuery query) {
        List<@Nullable Object> parameters = new ArrayList<>(query.scope());
        After after = query.after();
        Instant dueAt = after == null ? null : after.dueAt();
        UUID id = after == null ? null : after.id();
        parameters.add(query.unit());
        parameters.add(query.stage());
        parameters.add(dueAt);
        parameters.add(id);
        parameters.add(query.limit());
        return work.select(OVERDUE, parameters.toArray()).map(PostgresLookup::clocks);
    }

    @Override
    public Uni<Reconciliation> reconcile(UnitOfWork work) {
        return work.select(ReconciliationSql.TOTALS)
                .chain(totals ->
                        work.select(ReconciliationSql.CALLED_FOR)
                                .chain(called -> rest(work, totals.getFirst(), called)));
    }

    private static Uni<Reconciliation> rest(UnitOfWork work, Row totals, List<Row> called) {
        return work.select(ReconciliationSql.ARMED)
                .chain(armed ->
                        work.select(ReconciliationSql.STATES)
                                .chain(states ->
                                        work.select(ReconciliationSql.DIFFERING)
                                                .map(differing ->
                                                        result(
                                                                totals,
                                                                List.of(called, armed, states),
                                                                differing))));
    }

    private static Reconciliation result(Row totals, List<List<Row>> counts, List<Row> differing) {
        return new Reconciliation(
                totals.number(0),
                totals.number(1),
                totals.number(2),
                counts(counts.get(0)),
                counts(counts.get(1)),
                counts(counts.get(2)),
                totals.number(3),
                totals.number(4),
                differing.stream().map(row -> row.uuid(0)).toList());
    }

    private static Map<String, Long> counts(List<Row> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(row.text(0), row.number(1)));
        return counts;
    }

    private static List<Clock> clocks(List<Row> rows) {
        return rows.stream().map(ClockColumns::clock).toList();
    }

    private static List<Share> shares(List<Row> rows) {
        return rows.stream().map(row -> new Share(row.uuid(0), row.text(1), row.text(2))).toList();
    }
}
