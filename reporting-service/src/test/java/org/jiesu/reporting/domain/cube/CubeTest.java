package org.jiesu.reporting.domain.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CubeTest {

    @Test
    void the_first_cube_that_has_all_dimensions_answers() {
        assertThat(Cube.carrying(List.of(Dimension.UNIT, Dimension.CATEGORY)))
                .map(Cube::table)
                .contains("cube_unit");
        assertThat(Cube.carrying(List.of(Dimension.STREET, Dimension.SOURCE)))
                .map(Cube::table)
                .contains("cube_place");
        assertThat(Cube.carrying(List.of(Dimension.COMPOUND)))
                .map(Cube::table)
                .contains("cube_compound");
    }

    @Test
    void a_cube_with_a_ticket_once_per_unit_never_counts_tickets() {
        assertThat(Cube.carrying(List.of(Dimension.CATEGORY)))
                .map(Cube::table)
                .contains("cube_place");
    }

    @Test
    void what_no_cube_carries_is_left_to_the_facts() {
        assertThat(Cube.carrying(List.of(Dimension.UNIT, Dimension.CHANNEL))).isEmpty();
    }
}
