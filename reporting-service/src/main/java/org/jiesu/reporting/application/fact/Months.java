package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.Set;

/** The monthly partitions of log and facts. */
public interface Months {

    /**
     * Makes those not there yet, in a transaction of its own: before the caller's has touched log
     * or facts, or they would wait for each other.
     */
    Uni<Void> make(Set<YearMonth> months);
}
