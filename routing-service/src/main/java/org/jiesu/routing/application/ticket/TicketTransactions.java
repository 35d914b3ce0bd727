package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.jiesu.messaging.UnitOfWork;

/** One transaction over the tickets and everything else of one command. */
public interface TicketTransactions {

    /** What fails inside leaves nothing behind. */
    <T> Uni<T> run(BiFunction<UnitOfWork, Tickets, Uni<T>> work);
}
