package org.jiesu.sla.domain.calendar;

/** When on its last day a clock runs out. */
public enum EndRule {
    /** As soon as the amount is used up. */
    SAME_TIME,
    /** With the day: at 00:00 of the next one, exclusive. */
    END_OF_DAY
}
