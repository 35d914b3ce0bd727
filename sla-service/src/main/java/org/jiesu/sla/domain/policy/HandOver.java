package org.jiesu.sla.domain.policy;

/** What becomes of a clock when another unit takes the work over, by return or transfer. */
public enum HandOver {
    /** It goes on for the new unit with the same due time, so that passing on gains nobody time. */
    RUNS_ON,
    /** It ends with the old unit and starts anew for the next. */
    STARTS_ANEW
}
