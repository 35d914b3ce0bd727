package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Everything ever told that a figure needs, each once. */
public interface EventLog {

    /** Adds what is not there yet. */
    Uni<Void> append(UnitOfWork work, List<TicketNews> news);
}
