package org.jiesu.sla.domain.calendar;

import java.time.Duration;
import java.util.List;

/**
 * When an office is open on a day it works: half-open intervals in order, with breaks between them.
 */
public record OfficeHours(List<Interval> intervals) {

    private static final int DAY = 24 * 60;

    /** Open from midnight to midnight. */
    public static final OfficeHours ALL_DAY = new OfficeHours(List.of(new Interval(0, DAY)));

    /**
     * @param from minute of the day, inclusive
     * @param to minute of the day, exclusive; 1440 is midnight
     */
    public record Interval(int from, int to) {
        public Interval {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException(
                        "Expected an interval within a day, but got %d to %d".formatted(from, to));
            }
        }

        /** {@code 09:00–12:00}. */
        public String text() {
            return "%02d:%02d–%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
        }
    }

    public OfficeHours {
        intervals = List.copyOf(intervals);
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one interval, but got none");
        }
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).from() < intervals.get(i - 1).to()) {
                throw new IllegalArgumentException(
                        "Expected intervals in order, but %s follows %s"
                                .formatted(intervals.get(i).text(), intervals.get(i - 1).text()));
            }
        }
    }

    /** How long the office is open on a day. */
    public Duration perDay() {
        return Duration.ofMinutes(
                intervals.stream().mapToLong(each -> each.to() - each.from()).sum());
    }

    /** All intervals for a reader. */
    public String text() {
        return String.join("、", intervals.stream().map(Interval::text).toList());
    }
}
