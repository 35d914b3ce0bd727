package org.jiesu.reporting.application.verification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** The stored figures beside what the event log says they should be. */
public interface Books {

    /** Counts every cube again from the event log, all at one moment. */
    Uni<List<Recount>> recount(UnitOfWork work);

    /** Counts the tickets. */
    Uni<Stocktaking> stocktaking(UnitOfWork work);
}
