package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.ticket.Tickets;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** Tickets through a stateless session: for commands, which concern one or a few. */
record SessionTickets(Mutiny.StatelessSession session) implements Tickets {

    private static final String SHARES =
            "from AssignmentRow where ticketId = :ticket order by ordinal";

    @Override
    public Uni<Map<UUID, TicketWork>> lock(UnitOfWork work, Collection<UUID> ids) {
        Map<UUID, TicketWork> found = new HashMap<>();
        return inTurn(ids.stream().sorted().toList(), id -> lock(id, found)).replaceWith(found);
    }

    private Uni<Void> lock(UUID id, Map<UUID, TicketWork> found) {
        return session.get(TicketRow.class, id, LockMode.PESSIMISTIC_WRITE)
                .chain(row -> read(row, found));
    }

    private Uni<Void> read(@Nullable TicketRow row, Map<UUID, TicketWork> found) {
        if (row == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createSelectionQuery(SHARES, AssignmentRow.class)
                .setParameter("ticket", row.ticketId)
                .getResultList()
                .invoke(shares -> found.put(row.ticketId, TicketRows.ticket(row, shares)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(UnitOfWork work, List<Change> changes) {
        ChangedRows rows = ChangedRows.of(changes);
        // Ended shares first: the one that follows a lead must find the place free.
        return inTurn(rows.newTickets(), session::insert)
                .chain(() -> inTurn(rows.tickets(), session::update))
                .chain(() -> inTurn(rows.shares(), session::update))
                .chain(() -> inTurn(rows.newShares(), session::insert));
    }

    /** One session, one statement after the other. */
    private static <T> Uni<Void> inTurn(List<T> items, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
