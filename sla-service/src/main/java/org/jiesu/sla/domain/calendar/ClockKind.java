package org.jiesu.sla.domain.calendar;

/** Which time a clock counts. */
public enum ClockKind {
    /** Every hour, day and night. */
    HOURS_24X7(false, false),
    /** Every day, to the same time of day. */
    NATURAL_DAYS(true, false),
    /** Days that are worked on, make-up days among them. */
    WORKING_DAYS(true, true),
    /** Office hours on such days. */
    WORKING_HOURS(false, true);

    private final boolean inDays;
    private final boolean ofCalendar;

    ClockKind(boolean inDays, boolean ofCalendar) {
        this.inDays = inDays;
        this.ofCalendar = ofCalendar;
    }

    /** Whether its amount is a number of whole days. */
    public boolean countsDays() {
        return inDays;
    }

    /** Whether holidays move its due time. */
    public boolean dependsOnCalendar() {
        return ofCalendar;
    }
}
