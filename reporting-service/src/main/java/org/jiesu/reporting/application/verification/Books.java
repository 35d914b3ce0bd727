package org.jiesu.reporting.application.verification;

import io.smallrye.mutiny.Uni;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.domain.cube.Cube;

/** The stored figures beside what the event log says they should be. */
public interface Books {

    /** Counts a cube again from the event log, in one statement and so at one moment. */
    Uni<Recount> recount(UnitOfWork work, Cube cube);

    /** Counts the tickets. */
    Uni<Stocktaking> stocktaking(UnitOfWork work);
}
