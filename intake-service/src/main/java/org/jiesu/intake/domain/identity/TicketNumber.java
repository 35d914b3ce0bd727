package org.jiesu.intake.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people read out: letters of the desk, date of registration in the city's zone, and a
 * number of at least seven digits that is never given twice, on no day. The date tells in which
 * month's partition the ticket stands.
 */
public final class TicketNumber {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,6}(\\d{8})\\d{7,}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,6}");

    private TicketNumber() {}

    /** Throws if the prefix is not one to six capital letters. */
    public static String of(String prefix, LocalDate day, long sequence) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "Expected a prefix of 1 to 6 capital letters, but got " + prefix);
        }
        String digits = Long.toString(sequence);
        return prefix
                + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "0".repeat(Math.max(0, 7 - digits.length()))
                + digits;
    }

    /** The date a number carries; empty if it is none of ours. */
    public static Optional<LocalDate> dayOf(String number) {
        Matcher matcher = FORM.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
