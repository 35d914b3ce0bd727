package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {
    private static final FeatureRecipe RECIPE = new FeatureRecipe(18, 1, 2, 0.5, 0, 0.5, 1);

    @Test
    void pairs_do_not_reach_over_a_blank() {
        assertThat(known(new Letter("", "停水"))).isEqualTo(3);
        assertThat(known(new Letter("", "停，水"))).isEqualTo(2);
    }

    @Test
    void the_title_has_features_of_its_own() {
        assertThat(known(new Letter("停水", ""))).isEqualTo(6);
    }

    @Test
    void each_block_has_its_length_however_long_the_letter_is() {
        for (Letter letter :
                List.of(new Letter("停水", "停"), new Letter("停水", "停水三天无人修理".repeat(40)))) {
            SparseVector vector = FeatureSpace.learn(RECIPE, List.of(letter)).vector(letter);
            double squares = 0;
            for (int i = 0; i < vector.size(); i++) {
                squares += vector.value(i) * vector.value(i);
            }
            assertThat(squares).isCloseTo(1 + 0.25, within(1e-5));
        }
    }

    @Test
    void the_opening_has_features_of_its_own_and_the_rest_has_not() {
        FeatureRecipe opening = new FeatureRecipe(18, 1, 2, 0.5, 2, 0.5, 1);
        Letter letter = new Letter("", "停水多日");
        assertThat(FeatureSpace.learn(opening, List.of(letter)).size()).isEqualTo(7 + 3);
    }

    @Test
    void what_was_seen_too_seldom_is_not_known() {
        FeatureRecipe twice = new FeatureRecipe(18, 2, 2, 0.5, 0, 0.5, 1);
        FeatureSpace space =
                FeatureSpace.learn(twice, List.of(new Letter("", "停水"), new Letter("", "停电停电")));
        assertThat(space.size()).isEqualTo(1);
    }

    @Test
    void a_letter_without_a_known_feature_is_empty() {
        FeatureSpace space = FeatureSpace.learn(RECIPE, List.of(new Letter("停水", "停水")));
        assertThat(space.vector(new Letter("!", "噪")).size()).isZero();
    }

    @Test
    void rare_features_weigh_more() {
        FeatureSpace space =
                FeatureSpace.learn(
                        RECIPE,
                        List.of(new Letter("", "水"), new Letter("", "水"), new Letter("", "电")));
        assertThat(rarity(space, "电")).isGreaterThan(rarity(space, "水"));
    }

    @Test
    void a_stored_space_that_is_no_space_is_refused() {
        assertThatThrownBy(() -> FeatureSpace.of(RECIPE, new int[] {5, 5}, new float[] {1, 1}))
                .hasMessageContaining("rising");
        assertThatThrownBy(() -> FeatureSpace.of(RECIPE, new int[] {1 << 18}, new float[] {1}))
                .hasMessageContaining("below 262144");
        assertThatThrownBy(() -> FeatureSpace.of(RECIPE, new int[] {5}, new float[0]))
                .hasMessageContaining("rarity");
    }

    private static int known(Letter letter) {
        return FeatureSpace.learn(RECIPE, List.of(letter)).size();
    }

    private static float rarity(FeatureSpace space, String single) {
        return space.rarity(space.vector(new Letter("", single)).column(0));
    }
}
