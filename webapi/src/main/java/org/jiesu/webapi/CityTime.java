package org.jiesu.webapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people of the city read them: RFC 3339 with the city's offset out, any offset in. */
public final class CityTime {
    /** The zone of calendars, reports and every answer. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private CityTime() {}

    /** {@code 2026-03-01T09:30:00+08:00}; never {@code Z}. */
    public static String format(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(ZONE).toOffsetDateTime());
    }

    /**
     * The moment an RFC 3339 text with offset names; throws when it names none between 1900 and
     * 2999.
     */
    public static Instant parse(String text) {
        Instant time = OffsetDateTime.parse(text).toInstant();
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("Expected a time between 1900 and 2999");
        }
        return time;
    }
}
