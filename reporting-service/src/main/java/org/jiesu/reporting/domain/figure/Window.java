package org.jiesu.reporting.domain.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Days of the city from {@code from} to before {@code to}. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "Expected a window of at least a day, but got " + from + " to " + to);
        }
    }

    /** The same dates a year earlier. */
    public Span yearEarlier() {
        return new Span(yearBefore(from), yearBefore(to));
    }

    /**
     * The period just before: as many months when the window is whole months (of any first day),
     * otherwise as many days.
     */
    public Span before() {
        Period months = Period.between(from, to);
        boolean whole = months.getDays() == 0 && from.plus(months).equals(to);
        LocalDate start =
                whole ? from.minus(months) : from.minusDays(ChronoUnit.DAYS.between(from, to));
        return new Span(start, from);
    }

    /** Whether a 29 February is an end of this window, which the year before does not have. */
    public boolean touchesLeapDay() {
        return isLeapDay(from) || isLeapDay(to);
    }

    /**
     * 29 February becomes 1 March at both ends, so that windows that meet have bases that meet:
     * through 28 February compares with through 28 February, and the leap day alone with nothing.
     */
    private static LocalDate yearBefore(LocalDate date) {
        return isLeapDay(date)
                ? LocalDate.of(date.getYear() - 1, Month.MARCH, 1)
                : date.minusYears(1);
    }

    private static boolean isLeapDay(LocalDate date) {
        return date.getMonth() == Month.FEBRUARY && date.getDayOfMonth() == 29;
    }

    /** These days. */
    public Span days() {
        return new Span(from, to);
    }
}
