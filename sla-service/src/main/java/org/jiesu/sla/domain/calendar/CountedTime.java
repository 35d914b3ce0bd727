package org.jiesu.sla.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Time as one kind of clock sees it: only what counts passes. The measure behind warnings, working
 * hours and what is left of a clock; due times in days are counted by date in {@link DueTimes}.
 */
public record CountedTime(ClockKind kind, OfficeHours hours, HolidayCalendar calendar) {

    /** Days walked without any counted time before a calendar is called empty. */
    private static final int PATIENCE = 3660;

    private static final List<OfficeHours.Interval> CLOSED = List.of();

    /** The moment so much counted time after another; the earliest one there is. */
    public Instant after(Instant from, Duration amount) {
        if (!kind.dependsOnCalendar()) {
            return from.plus(amount);
        }
        if (amount.isZero()) {
            return from;
        }
        Duration left = amount;
        LocalDate day = dayOf(from);
        for (int idle = 0; idle < PATIENCE; day = day.plusDays(1)) {
            Duration spent = Duration.ZERO;
            for (OfficeHours.Interval open : open(day)) {
                Instant begin = later(from, at(day, open.from()));
                Duration span = span(begin, at(day, open.to()));
                if (!span.isZero() && left.compareTo(span) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(span);
                spent = spent.plus(span);
            }
            idle = spent.isZero() ? idle + 1 : 0;
        }
        throw new IllegalStateException("Expected a calendar with working time, but found none");
    }

    /** How much counted time lies in {@code [from, to)}. */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        if (!kind.dependsOnCalendar()) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(on(day, from, to));
        }
        return sum;
    }

    /** How much of {@code [from, to)} counts on this one day. */
    Duration on(LocalDate day, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (OfficeHours.Interval open : open(day)) {
            Instant begin = later(from, at(day, open.from()));
            Instant end = at(day, open.to());
            sum = sum.plus(span(begin, end.isBefore(to) ? end : to));
        }
        return sum;
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Wording.ZONE);
    }

    private List<OfficeHours.Interval> open(LocalDate day) {
        return switch (kind) {
            case HOURS_24X7, NATURAL_DAYS -> OfficeHours.ALL_DAY.intervals();
            case WORKING_DAYS ->
                    calendar.isWorkingDay(day) ? OfficeHours.ALL_DAY.intervals() : CLOSED;
            case WORKING_HOURS -> calendar.isWorkingDay(day) ? hours.intervals() : CLOSED;
        };
    }

    private static Instant at(LocalDate day, int minute) {
        return minute == 24 * 60
                ? day.plusDays(1).atStartOfDay(Wording.ZONE).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(Wording.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration span(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
