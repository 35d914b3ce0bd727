package org.jiesu.reporting.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void the_seed_s_property_complaints_fell_by_19_73_per_cent() {
        Change change = new Change(9_831, 12_247);
        assertThat(change.difference()).isEqualTo(-2_416);
        assertThat(change.percent().orElseThrow().toPlainString()).isEqualTo("-19.73");
        assertThat(new Change(9_831, 12_248).percent().orElseThrow().toPlainString())
                .isEqualTo("-19.73");
        assertThat(new Change(9_831, 12_249).percent().orElseThrow().toPlainString())
                .isEqualTo("-19.74");
    }

    @Test
    void shares_of_the_seed_s_compounds() {
        assertThat(Percent.of(496, 620).toPlainString()).isEqualTo("80.00");
        assertThat(Percent.of(385, 620).toPlainString()).isEqualTo("62.10");
    }

    @Test
    void halves_are_rounded_away_from_zero_on_both_sides() {
        assertThat(Percent.of(1, 800).toPlainString()).isEqualTo("0.13");
        assertThat(new Change(799, 800).percent().orElseThrow().toPlainString()).isEqualTo("-0.13");
        assertThat(new Change(801, 800).percent().orElseThrow().toPlainString()).isEqualTo("0.13");
    }

    @Test
    void without_a_base_there_is_no_percentage() {
        assertThat(new Change(5, 0).percent()).isEmpty();
        assertThat(new Change(0, 0).percent()).isEmpty();
        assertThat(new Change(0, 5).percent().orElseThrow().toPlainString()).isEqualTo("-100.00");
    }
}
