package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.intake.application.reading.TicketView;
import org.jiesu.intake.application.reading.TicketView.AssignmentView;
import org.jiesu.intake.application.reading.TicketView.DeadlineView;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.UnitScope;

/** Reads tickets with what is projected beside them. */
@Singleton
class PostgresFindTickets implements FindTickets {

    private static final String VISIBLE =
            "SELECT EXISTS (SELECT FROM ticket t WHERE t.id = $1 AND ($2::boolean OR EXISTS ("
                    + "SELECT FROM assignment a WHERE a.ticket_id = $1 AND a.is_open AND "
                    + UnitScope.condition("a.unit", 2)
                    + ")))";

    private static final String ASSIGNMENTS =
            """
            SELECT assignment_id, round, unit, unit_name, role, state, is_open
            FROM assignment WHERE ticket_id = $1 ORDER BY round, assignment_id
            """;

    private static final String DEADLINES =
            """
            SELECT stage, unit, state, round, started_at, due_at, original_due_at
            FROM deadline WHERE ticket_id = $1 AND due_at IS NOT NULL ORDER BY round, due_at, deadline_id
            """;

    private final Transactions transactions;
    private final TicketViews views;
    private final TicketSearch search;
    private final Timelines timelines;

    PostgresFindTickets(
            Transactions transactions,
            TicketViews views,
            TicketSearch search,
            Timelines timelines) {
        this.transactions = transactions;
        this.views = views;
        this.search = search;
        this.timelines = timelines;
    }

    @Override
    public Uni<Optional<TicketView>> byId(UUID id, UnitScope scope, boolean original) {
        return transactions.run(work ->
                visible(work, id, scope)
                        .chain(visible ->
                                visible
                                        ? read(work, id, original).map(Optional::of)
                                        : Uni.createFrom().item(Optional.<TicketView>empty())));
    }

    @Override
    public Uni<Boolean> isVisible(UUID id, UnitScope scope) {
        return transactions.run(work -> visible(work, id, scope));
    }

    @Override
    public Uni<List<Step>> timeline(UUID id, boolean original) {
        return transactions.run(work -> timelines.of(work, id, original));
    }

    @Override
    public Uni<List<Found>> search(Criteria criteria) {
        return transactions.run(work -> search.find(work, criteria));
    }

    @Override
    public Uni<Reconciliation> reconciliation() {
        return transactions.run(Counts::of);
    }

    private static Uni<Boolean> visible(UnitOfWork work, UUID id, UnitScope scope) {
        Object[] units = scope.parameters();
        return work.select(VISIBLE, id, units[0], units[1], units[2])
                .map(rows -> rows.getFirst().flag(0));
    }

    private Uni<TicketView> read(UnitOfWork work, UUID id, boolean original) {
        return work.select(ASSIGNMENTS, id)
                .map(rows -> rows.stream().map(PostgresFindTickets::assignment).toList())
                .chain(assignments ->
                        work.select(DEADLINES, id)
                                .map(rows ->
                                        rows.stream().map(PostgresFindTickets::deadline).toList())
                                .chain(deadlines ->
                                        work.select(TicketViews.SELECT, id)
                                                .map(rows ->
                                                        views.of(
                                                                rows.getFirst(),
                                                                original,
                                                                assignments,
                                                                deadlines))));
    }

    private static AssignmentView assignment(Row row) {
        return new AssignmentView(
                row.uuid(0),
                row.integer(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.flag(6));
    }

    private static DeadlineView deadline(Row row) {
        return new DeadlineView(
                row.text(0),
                row.textOrNull(1),
                row.text(2),
                row.integer(3),
                row.instantOrNull(4),
                row.instant(5),
                row.instant(6));
    }
}
