package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.ticket.TicketTransactions;
import org.jiesu.routing.application.ticket.Tickets;

/** Commands run in a stateless session; the unit of work is in the session's transaction. */
@ApplicationScoped
public class SessionTransactions implements TicketTransactions {

    private final Transactions transactions;

    SessionTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Uni<T> run(BiFunction<UnitOfWork, Tickets, Uni<T>> work) {
        return transactions.runInSession(
                (session, unitOfWork) -> work.apply(unitOfWork, new SessionTickets(session)));
    }
}
