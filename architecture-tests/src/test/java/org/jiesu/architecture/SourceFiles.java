package org.jiesu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Rules about files as text. */
final class SourceFiles {
    private SourceFiles() {}

    /** Those longer than the limit, each with its length. */
    static List<String> longerThan(int limit, List<Path> files) {
        return files.stream()
                .filter(file -> lines(file) > limit)
                .map(file -> "%s has %d lines, %d are allowed".formatted(file, lines(file), limit))
                .toList();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
