package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in docs/decisions have one form, so that a reader finds the rejected ways too. */
class DecisionsTest {
    private static final List<String> HEADINGS =
            List.of("## Context", "## Decision", "## Consequences", "## Rejected");

    @Test
    void decisions_are_numbered_without_gap_or_repeat() throws IOException {
        List<String> numbers =
                pages().stream()
                        .map(page -> page.getFileName().toString().substring(0, 4))
                        .toList();
        assertThat(numbers).isNotEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo("%04d".formatted(i + 1));
        }
    }

    @Test
    void every_decision_has_the_four_headings() throws IOException {
        for (Path page : pages()) {
            List<String> lines = Files.readAllLines(page);
            assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                    .as(page.toString())
                    .containsExactlyElementsOf(HEADINGS);
            assertThat(lines.getFirst()).startsWith("# ");
        }
    }

    private static List<Path> pages() throws IOException {
        Path folder = Path.of(System.getProperty("jiesu.root"), "docs/decisions");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
