package org.jiesu.intake.application.registration;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Where registrations are written. */
public interface Registrations {

    /**
     * Writes all of them, with the events that tell of them, in the given transaction; one receipt
     * for each, in order. Source and external number register once, whichever way they come in.
     */
    Uni<List<Receipt>> store(UnitOfWork work, List<Arrival> arrivals);
}
