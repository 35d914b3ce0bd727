package org.jiesu.local.parts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One small JSON file per part and one for the supervisor; replaced whole, never half written. */
public record StateFiles(Path folder) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String PART = "part-";
    private static final String SUPERVISOR = "supervisor.json";

    public void write(PartState state) {
        write(PART + state.name() + ".json", state);
    }

    public void write(SupervisorState state) {
        write(SUPERVISOR, state);
    }

    public Optional<PartState> part(String name) {
        return read(folder.resolve(PART + name + ".json"), PartState.class);
    }

    public Optional<SupervisorState> supervisor() {
        return read(folder.resolve(SUPERVISOR), SupervisorState.class);
    }

    /** Every part anything is known of, by name. */
    public List<PartState> parts() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PART + ".*\\.json"))
                    .sorted()
                    .flatMap(file -> read(file, PartState.class).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + folder, e);
        }
    }

    private void write(String name, Object state) {
        Path half = folder.resolve(name + ".part");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), state);
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write " + folder.resolve(name), e);
        }
    }

    /** A file that cannot be read is one that is not there: the part is then started anew. */
    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), type))
                    : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
