package org.jiesu.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the system that {@code ./jiesu up} started on this machine listens, by its state files. */
final class LocalSystem {

    private final Path run;

    private LocalSystem(Path run) {
        this.run = run;
    }

    /** The home is {@code JIESU_HOME}, or {@code .jiesu} beside the entry script. */
    static LocalSystem of(Map<String, String> environment) {
        String home = environment.get("JIESU_HOME");
        Path root = Path.of(environment.getOrDefault("JIESU_ROOT", "."));
        return new LocalSystem(
                (home == null ? root.resolve(".jiesu") : Path.of(home)).resolve("run"));
    }

    Optional<URI> gateway() {
        return text(read("supervisor.json").path("gateway")).map(URI::create);
    }

    /** Empty if an existing broker is used, whose address only its owner knows. */
    Optional<String> kafka() {
        return text(read("part-kafka.json").path("ports").path("main"))
                .map(port -> "127.0.0.1:" + port);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText()).filter(text -> !text.isEmpty());
    }

    private JsonNode read(String file) {
        Path path = run.resolve(file);
        try {
            return Files.exists(path)
                    ? new ObjectMapper().readTree(path.toFile())
                    : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
