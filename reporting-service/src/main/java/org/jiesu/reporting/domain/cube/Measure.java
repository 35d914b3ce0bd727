package org.jiesu.reporting.domain.cube;

import java.util.Locale;

/**
 * What is counted of a ticket, 0 or 1 each. All but {@link #ENDED} belong to the day of
 * registration, so that a rate's numerator and denominator are the same tickets.
 */
public enum Measure {
    /** Taken in, whatever became of it. */
    RECEIVED,
    /**
     * Received and neither merged into another ticket nor withdrawn: the population of all below.
     */
    COUNTED,
    DISPATCHED,
    COMPLETED,
    /** Has a valid callback. */
    VALID,
    CONTACTED,
    SOLVED,
    SATISFIED,
    BASICALLY_SATISFIED,
    /** Its handling clock was met. */
    MET,
    /** Its handling clock ran out, whether handled since or not. */
    BREACHED,
    /** Off the table; belongs to the day that happened. */
    ENDED;

    /** Its column in every cube and among the facts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    int bit() {
        return 1 << ordinal();
    }
}
