package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.domain.cube.Deltas;

/** The daily sums. */
public interface Cubes {

    /** Adds the differences to their rows, one cube after the other and each in key order. */
    Uni<Void> add(UnitOfWork work, Deltas deltas);
}
