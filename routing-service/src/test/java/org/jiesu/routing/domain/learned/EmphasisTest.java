package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmphasisTest {
    private static final int TELLING = 0;
    private static final int COMMON = 1;
    private static final List<SparseVector> LETTERS =
            IntStream.range(0, 20)
                    .mapToObj(i -> i < 10 ? letter(TELLING, COMMON) : letter(COMMON))
                    .toList();
    private static final BitSet OWN = BitSet.valueOf(new long[] {(1 << 10) - 1});

    @Test
    void a_feature_that_leans_to_one_side_counts_more_than_one_that_does_not() {
        Emphasis emphasis = emphasis(0.5);
        assertThat(emphasis.factor(TELLING)).isGreaterThan(1);
        assertThat(emphasis.factor(COMMON)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void leaning_away_is_as_telling_as_leaning_to_it() {
        BitSet others = (BitSet) OWN.clone();
        others.flip(0, LETTERS.size());
        Emphasis away = Emphasis.of(new Emphasis.Recipe(0.5, 1), 2, LETTERS, others);
        assertThat(away.factor(TELLING)).isCloseTo(emphasis(0.5).factor(TELLING), within(1e-9));
    }

    @Test
    void without_strength_every_feature_counts_the_same() {
        assertThat(emphasis(0).factor(TELLING)).isEqualTo(1);
        assertThat(emphasis(0).factor(COMMON)).isEqualTo(1);
    }

    @Test
    void a_strength_above_one_is_refused() {
        assertThatThrownBy(() -> new Emphasis.Recipe(1.1, 1)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Emphasis.Recipe(0.5, 0)).hasMessageContaining("smoothing");
    }

    private static Emphasis emphasis(double strength) {
        return Emphasis.of(new Emphasis.Recipe(strength, 1), 2, LETTERS, OWN);
    }

    private static SparseVector letter(int... columns) {
        return SparseVector.of(columns, new float[columns.length]);
    }
}
