package org.jiesu.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where things are: the program in {@code root}, everything that is kept in {@code folder}, which
 * is {@code .jiesu} in the repository unless {@code JIESU_HOME} says otherwise.
 */
public record Home(Path root, Path folder) {

    /** From the environment the entry script sets. */
    public static Home of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("JIESU_ROOT", "")).toAbsolutePath();
        String moved = environment.getOrDefault("JIESU_HOME", "");
        Path folder = moved.isEmpty() ? root.resolve(".jiesu") : Path.of(moved);
        return new Home(root.normalize(), folder.toAbsolutePath().normalize());
    }

    /** What is running now, one file per part. */
    public Path run() {
        return made("run");
    }

    public Path logs() {
        return made("logs");
    }

    public Path data() {
        return made("data");
    }

    /** What can be made again at any time: unpacked programs, class archives. */
    public Path cache() {
        return made("cache");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Where one part keeps what only it may read: topics and imports hold personal data. */
    public Path dataOf(String part) {
        Path folder = data().resolve(part);
        try {
            Files.createDirectories(folder);
            return Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to make " + folder, e);
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to make " + folder.resolve(name), e);
        }
    }
}
