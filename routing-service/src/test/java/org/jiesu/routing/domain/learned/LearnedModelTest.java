package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.jiesu.routing.domain.learned.LearnedModel.Calibration;
import org.junit.jupiter.api.Test;

class LearnedModelTest {
    private static final FeatureRecipe RECIPE = new FeatureRecipe(18, 1, 2, 0.5, 0, 0.5, 1);
    private static final FeatureSpace SPACE =
            FeatureSpace.learn(RECIPE, List.of(new Letter("", "吵"), new Letter("", "冷")));

    @Test
    void a_sure_answer_is_given() {
        Prediction prediction = model(0.9, 0.9).predict(new Letter("", "吵"));
        assertThat(prediction.category()).isEqualTo("噪声");
        assertThat(prediction.abstained()).isFalse();
    }

    @Test
    void below_the_threshold_of_the_best_label_it_abstains_and_still_names_candidates() {
        Prediction prediction = model(0.999, 0).predict(new Letter("", "吵"));
        assertThat(prediction.category()).isNull();
        assertThat(prediction.candidates())
                .extracting(Likelihood::label)
                .containsExactly("噪声", "供热");
    }

    @Test
    void a_label_without_a_threshold_is_never_decided() {
        assertThat(model(Thresholds.NEVER, 0).predict(new Letter("", "吵吵吵")).abstained()).isTrue();
    }

    @Test
    void a_letter_in_which_nothing_is_known_is_left_to_people() {
        Prediction prediction = model(0, 0).predict(new Letter("?", "abc"));
        assertThat(prediction.abstained()).isTrue();
        assertThat(prediction.candidates()).hasSize(2);
    }

    @Test
    void candidates_are_best_first_and_sum_to_one() {
        for (String text : List.of("", "吵", "冷", "吵冷", "吵，冷。冷", "别的")) {
            List<Likelihood> candidates =
                    model(0.9, 0.9).predict(new Letter(text, text)).candidates();
            assertThat(candidates.get(0).probability())
                    .isGreaterThanOrEqualTo(candidates.get(1).probability());
            assertThat(candidates.stream().mapToDouble(Likelihood::probability).sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void parts_that_do_not_fit_are_refused() {
        LinearScorer one = new LinearScorer(new float[SPACE.size()], new float[] {0});
        assertThatThrownBy(() -> model(one, List.of(0.5))).hasMessageContaining("plane per label");
        LinearScorer narrow = new LinearScorer(new float[0], new float[] {0, 0});
        assertThatThrownBy(() -> model(narrow, List.of(0.5, 0.5)))
                .hasMessageContaining("weight per feature");
        LinearScorer two = new LinearScorer(new float[SPACE.size() * 2], new float[] {0, 0});
        assertThatThrownBy(() -> model(two, List.of(0.5))).hasMessageContaining("threshold");
    }

    private static LearnedModel model(double noise, double heating) {
        float[] weights = new float[SPACE.size() * 2];
        for (String word : List.of("吵", "冷")) {
            int column = SPACE.vector(new Letter("", word)).column(0);
            weights[column * 2] = word.equals("吵") ? 1 : -1;
            weights[column * 2 + 1] = -weights[column * 2];
        }
        return model(new LinearScorer(weights, new float[] {0, 0}), List.of(noise, heating));
    }

    private static LearnedModel model(LinearScorer scorer, List<Double> thresholds) {
        return new LearnedModel(
                new ModelCard("v", Instant.EPOCH, 2, Figures.of(2, List.of())),
                List.of("噪声", "供热"),
                SPACE,
                scorer,
                new Calibration(new Temperature(3), new Thresholds(thresholds)));
    }
}
