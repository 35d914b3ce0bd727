package org.jiesu.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** Closed complaints as a CSV file; the times are spread evenly over the window given. */
final class HistoryFile implements AutoCloseable {

    private final Path path;
    private final BufferedWriter out;
    private final SplittableRandom random = new SplittableRandom(12345);
    private final String prefix;
    private int number;

    HistoryFile(String prefix) throws IOException {
        this.prefix = prefix;
        path = Files.createTempFile("history", ".csv");
        out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        out.write(
                "externalNumber,source,registeredAt,channel,nature,category,district,street,"
                        + "community,compound,unit,dispatchedAt,dueAt,completedAt,contacted,solved,"
                        + "satisfaction\n");
    }

    /** Adds rows of the category registered in [from, to), over the 17 streets of Dongcheng. */
    void add(int count, String source, String category, LocalDate from, LocalDate to)
            throws IOException {
        long seconds = ChronoUnit.SECONDS.between(from.atStartOfDay(), to.atStartOfDay());
        for (int i = 0; i < count; i++) {
            LocalDateTime at = from.atStartOfDay().plusSeconds(random.nextLong(seconds));
            String chosen = category.replace("??", "%02d".formatted(1 + random.nextInt(17)));
            String street = "110101%03d".formatted(1 + i % 17);
            out.write(
                    "%s-%d,%s,%s,PHONE,COMPLAINT,%s,110101,%s,,,%s,,,,true,true,SATISFIED\n"
                            .formatted(
                                    prefix,
                                    ++number,
                                    source,
                                    at.atOffset(ZoneOffset.ofHours(8)),
                                    chosen,
                                    street,
                                    street));
        }
    }

    Path path() throws IOException {
        out.flush();
        return path;
    }

    int rows() {
        return number;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.delete(path);
    }
}
