package org.jiesu.client.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Years of closed complaints as a CSV file for the HISTORY import; the same seed, the same file.
 */
final class InventedHistory {

    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);
    private static final String COLUMNS =
            "externalNumber,source,registeredAt,channel,nature,category,district,street,community,"
                    + "compound,unit,dispatchedAt,dueAt,completedAt,contacted,solved,satisfaction";

    private final City city;
    private final Complaints complaints;
    private final RandomGenerator random;

    InventedHistory(City city, Complaints complaints, long seed) {
        this.city = city;
        this.complaints = complaints;
        this.random = new SplittableRandom(seed);
    }

    /** Writes about {@code perDay} rows for each day of [from, to); returns how many. */
    long write(Path file, LocalDate from, LocalDate to, int perDay) throws IOException {
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(COLUMNS);
            out.newLine();
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                int count = volume(day, from, perDay);
                for (int i = 0; i < count; i++) {
                    out.write(row("DEMO-%s-%04d".formatted(day, i), day));
                    out.newLine();
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Winters are busier, and the second year is quieter than the first by about a tenth. */
    private int volume(LocalDate day, LocalDate from, int perDay) {
        double season = 1 + 0.25 * Math.cos(2 * Math.PI * day.getDayOfYear() / 365);
        double trend = day.isBefore(from.plusYears(1)) ? 1.05 : 0.95;
        return (int) Math.round(perDay * season * trend * (0.9 + 0.2 * random.nextDouble()));
    }

    private String row(String number, LocalDate day) {
        Community place = city.any(random);
        List<String> categories = complaints.categories();
        OffsetDateTime registered =
                day.atStartOfDay().plusSeconds(random.nextInt(86_400)).atOffset(CITY);
        OffsetDateTime dispatched = registered.plusMinutes(1 + random.nextInt(20));
        OffsetDateTime due = dispatched.plus(Duration.ofDays(7));
        OffsetDateTime completed = dispatched.plusHours(3 + random.nextInt(190));
        boolean solved = random.nextDouble() < 0.88;
        return String.join(
                ",",
                number,
                "12345",
                registered.toString(),
                complaints.channel(random),
                random.nextInt(5) == 0 ? "HELP" : "COMPLAINT",
                categories.get(random.nextInt(categories.size())),
                city.district(),
                place.street(),
                place.code(),
                "",
                place.street(),
                dispatched.toString(),
                due.toString(),
                completed.toString(),
                String.valueOf(random.nextDouble() < 0.97),
                String.valueOf(solved),
                satisfaction(solved));
    }

    private String satisfaction(boolean solved) {
        double mood = random.nextDouble();
        if (!solved) {
            return mood < 0.3 ? "BASICALLY_SATISFIED" : "UNSATISFIED";
        }
        return mood < 0.85 ? "SATISFIED" : mood < 0.97 ? "BASICALLY_SATISFIED" : "UNSATISFIED";
    }
}
