package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final Path PAGE = Wire.DOCS.resolve("events.md");

    @Test
    void the_page_says_what_the_contracts_say() {
        if (Wire.writes()) {
            Wire.write(PAGE, EventCatalogue.page());
        }
        assertThat(Wire.read(PAGE))
                .as("write it by -Djiesu.write=true")
                .isEqualTo(EventCatalogue.page());
    }
}
