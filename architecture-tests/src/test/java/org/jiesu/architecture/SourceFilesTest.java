package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    private static final int MAIN = 200;
    private static final int TESTS = 300;

    /** One file per topic is worth more to its reader than the limit. */
    private static final String CATALOGUE =
            "contracts/src/main/java/org/jiesu/contracts/RoutingEvent.java";

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(tooLong("src/main/java", MAIN)).isEmpty();
        assertThat(tooLong("src/test/java", TESTS)).isEmpty();
    }

    @Test
    void a_long_file_is_caught(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Long.java"), "\n".repeat(MAIN + 1));
        assertThat(SourceFiles.longerThan(MAIN, List.of(file))).hasSize(1);
        assertThat(SourceFiles.longerThan(MAIN + 1, List.of(file))).isEmpty();
    }

    private static List<String> tooLong(String folder, int limit) {
        return Module.all().stream()
                .flatMap(module -> SourceFiles.longerThan(limit, module.sources(folder)).stream())
                .filter(fault -> !fault.contains(CATALOGUE))
                .toList();
    }
}
