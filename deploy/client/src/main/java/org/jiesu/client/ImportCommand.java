package org.jiesu.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a CSV file in and stays until every row is accepted, known already, or named as bad. */
@Command(name = "import", description = "import a CSV file of tickets")
public final class ImportCommand implements Callable<Integer> {

    @Mixin private Connection connection = new Connection();

    @Option(names = "--mode", description = "HISTORY or LIVE (default: ${DEFAULT-VALUE})")
    private String mode = "HISTORY";

    @Option(names = "--mapping", description = "JSON file: our field to their column")
    private @Nullable Path mapping;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        JsonNode report = run(connection.open(), file, mode, mapping);
        System.out.println(report.toPrettyString());
        return "DONE".equals(report.path("state").asText()) ? 0 : 1;
    }

    /**
     * Uploads the file and waits for its report, through restarts of the service: a file that came
     * twice adds nothing.
     */
    public static JsonNode run(FrontDoor door, Path file, String mode, @Nullable Path mapping)
            throws InterruptedException {
        String boundary = "jiesu-" + UUID.randomUUID();
        String id =
                Persistence.until(() ->
                                door.post(
                                        "admin",
                                        "/api/intake/v1/imports?mode=" + mode,
                                        "multipart/form-data; boundary=" + boundary,
                                        body(boundary, file, mapping)))
                        .orThrow("import of " + file)
                        .path("id")
                        .asText();
        ProgressBar bar = new ProgressBar(System.err, "import");
        long rows = rows(file);
        while (true) {
            JsonNode report =
                    Persistence.until(() -> door.get("admin", "/api/intake/v1/imports/" + id))
                            .orThrow("report of " + id);
            long done =
                    report.path("accepted").asLong()
                            + report.path("repeated").asLong()
                            + report.path("rejected").asLong();
            bar.show(done, Math.max(done, rows), "");
            if (!"RUNNING".equals(report.path("state").asText())) {
                bar.end();
                return report;
            }
            TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(300).toMillis());
        }
    }

    /** Lines but the heading: an estimate, for a field may hold a line break. */
    private static long rows(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return Math.max(0, lines.count() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPublisher body(String boundary, Path file, @Nullable Path mapping) {
        try {
            BodyPublisher rows =
                    BodyPublishers.concat(
                            part(boundary, "file", "text/csv", file.getFileName().toString()),
                            BodyPublishers.ofFile(file));
            if (mapping != null) {
                rows =
                        BodyPublishers.concat(
                                rows,
                                part(boundary, "mapping", "application/json", null),
                                BodyPublishers.ofFile(mapping));
            }
            return BodyPublishers.concat(rows, text("\r\n--" + boundary + "--\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPublisher part(
            String boundary, String name, String type, @Nullable String fileName) {
        return text(
                "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(
                                boundary,
                                name,
                                fileName == null ? "" : "; filename=\"" + fileName + "\"",
                                type));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
