package org.jiesu.sla.domain.calendar;

import java.time.Duration;

/**
 * How long, in which time, from when and until when on the last day.
 *
 * @param amount whole days of 24 h where the kind counts days
 * @param hours what WORKING_HOURS counts; the other kinds do not ask
 */
public record ClockRule(
        ClockKind kind, Duration amount, StartRule start, EndRule end, OfficeHours hours) {

    private static final Duration DAY = Duration.ofDays(1);

    /** The most days a clock may count; a promise of more is a mistake. */
    public static final int MOST_DAYS = 1000;

    public ClockRule {
        Duration longest = longest(kind, hours);
        if (amount.isNegative() || amount.isZero() || amount.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "Expected an amount of at most " + longest + ", but got " + amount);
        }
        if (kind.countsDays() && !DAY.multipliedBy(amount.toDays()).equals(amount)) {
            throw new IllegalArgumentException("Expected whole days, but got " + amount);
        }
    }

    /** The most of such time a clock may count. */
    public static Duration longest(ClockKind kind, OfficeHours hours) {
        return (kind == ClockKind.WORKING_HOURS ? hours.perDay() : DAY).multipliedBy(MOST_DAYS);
    }

    /** So many hours, day and night, from the moment on. */
    public static ClockRule hours(Duration amount) {
        return plain(ClockKind.HOURS_24X7, amount);
    }

    /** So many days, to the same time of day. */
    public static ClockRule days(ClockKind kind, int days) {
        return plain(kind, Duration.ofDays(days));
    }

    private static ClockRule plain(ClockKind kind, Duration amount) {
        return new ClockRule(
                kind, amount, StartRule.SAME_MOMENT, EndRule.SAME_TIME, OfficeHours.ALL_DAY);
    }

    /** The amount where the kind counts days. */
    public int days() {
        return Math.toIntExact(amount.toDays());
    }
}
