package org.jiesu.sla.domain.calendar;

/** From when on a clock counts. */
public enum StartRule {
    /** From the moment it was started. */
    SAME_MOMENT,
    /** From 00:00 of the next day (次日起). */
    NEXT_DAY
}
