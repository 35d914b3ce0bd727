package org.jiesu.sla.domain.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calendars for tests; the real one is read from the shipped file. */
public final class Calendars {
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    public static final HolidayCalendar CHINA = china();
    public static final HolidayCalendar PLAIN =
            new HolidayCalendar("plain", WEEKEND, Set.of(2016, 2024, 2025, 2026), Map.of());

    private Calendars() {}

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Wording.ZONE).toInstant();
    }

    public static HolidayCalendar daily(LocalDate... off) {
        return new HolidayCalendar(
                "daily",
                Set.of(),
                Set.of(2016),
                List.of(off).stream()
                        .map(day -> new SpecialDay(day, "假日", true))
                        .collect(Collectors.toMap(SpecialDay::date, Function.identity())));
    }

    public static List<SpecialDay> listed() {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                Calendars.class.getResourceAsStream(
                                        "/data/holidays/holidays_2019_2026.csv"),
                                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f ->
                            new SpecialDay(LocalDate.parse(f[0]), f[1], Boolean.parseBoolean(f[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HolidayCalendar china() {
        return new HolidayCalendar(
                "CN",
                WEEKEND,
                IntStream.rangeClosed(2019, 2026).boxed().collect(Collectors.toSet()),
                listed().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity())));
    }
}
