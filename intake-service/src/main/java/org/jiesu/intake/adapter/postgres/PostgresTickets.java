package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jiesu.intake.application.announcement.Announcements;
import org.jiesu.intake.application.ticket.Order;
import org.jiesu.intake.application.ticket.Tickets;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketEvent;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Tickets under their locks, by a stateless session. */
@Singleton
class PostgresTickets implements Tickets {

    private final Transactions transactions;
    private final Announcements announcements;
    private final OwnSteps steps;

    PostgresTickets(Transactions transactions, Announcements announcements, OwnSteps steps) {
        this.transactions = transactions;
        this.announcements = announcements;
        this.steps = steps;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Locked, Uni<T>> work) {
        return transactions.runInSession((session, unit) -> work.apply(new Session(session, unit)));
    }

    private final class Session implements Locked {

        private final Mutiny.StatelessSession session;
        private final UnitOfWork unit;
        private final Map<UUID, TicketRow> rows = new HashMap<>();

        Session(Mutiny.StatelessSession session, UnitOfWork unit) {
            this.session = session;
            this.unit = unit;
        }

        @Override
        public Uni<@Nullable Ticket> lock(UUID id) {
            return session.get(TicketRow.class, id, LockMode.PESSIMISTIC_WRITE)
                    .map(row -> remember(id, row));
        }

        private @Nullable Ticket remember(UUID id, @Nullable TicketRow row) {
            if (row == null) {
                return null;
            }
            rows.put(id, row);
            return row.ticket();
        }

        @Override
        public Uni<Void> save(Ticket next, List<TicketEvent> events, Order order) {
            TicketRow row = Objects.requireNonNull(rows.get(next.id()));
            row.become(next);
            for (TicketEvent event : events) {
                if (event instanceof TicketEvent.CallbackRecorded recorded) {
                    row.calledBack(recorded.callback(), order.at());
                }
            }
            Announcements.Decided decided =
                    new Announcements.Decided(
                            next.id(),
                            row.reserve(events.size()),
                            events,
                            order.actor(),
                            order.at());
            return session.update(row)
                    .chain(() -> steps.write(unit, decided, order.original()))
                    .chain(() -> announcements.decided(unit, decided));
        }
    }
}
