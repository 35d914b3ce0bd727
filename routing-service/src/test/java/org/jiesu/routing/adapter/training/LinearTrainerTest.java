package org.jiesu.routing.adapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jiesu.routing.domain.learned.Emphasis;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.Letters;
import org.jiesu.routing.domain.learned.LinearScorer;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {
    private static final List<LabelledLetter> LETTERS = Letters.ofEach(20);

    @Test
    void letters_lie_on_their_side_by_one_margin_however_features_were_emphasised() {
        assertThat(narrowest(new Emphasis.Recipe(0, 1))).isCloseTo(1, within(0.02));
        assertThat(narrowest(new Emphasis.Recipe(1, 1))).isCloseTo(1, within(0.02));
    }

    @Test
    void a_label_without_a_letter_claims_nothing() {
        List<String> labels = List.of(Letters.HEATING, Letters.NOISE, Letters.PARKING, "供水");
        FeatureSpace space = space(TrainingRecipe.shipped());
        LinearScorer scorer =
                new LinearTrainer(TrainingRecipe.shipped(), labels).train(space, LETTERS);
        assertThat(scorer.margins(space.vector(LETTERS.getFirst().letter()))[3]).isEqualTo(-1);
    }

    private static double narrowest(Emphasis.Recipe emphasis) {
        TrainingRecipe shipped = TrainingRecipe.shipped();
        TrainingRecipe strict =
                new TrainingRecipe(
                        shipped.features(), emphasis, 1e4, 1e-4, 5, 1, shipped.abstention());
        List<String> labels = ModelTraining.labels(LETTERS);
        FeatureSpace space = space(strict);
        LinearScorer scorer = new LinearTrainer(strict, labels).train(space, LETTERS);
        double narrowest = Double.POSITIVE_INFINITY;
        for (LabelledLetter letter : LETTERS) {
            double[] margins = scorer.margins(space.vector(letter.letter()));
            for (int label = 0; label < margins.length; label++) {
                boolean own = labels.get(label).equals(letter.label());
                narrowest = Math.min(narrowest, own ? margins[label] : -margins[label]);
            }
        }
        return narrowest;
    }

    private static FeatureSpace space(TrainingRecipe recipe) {
        return FeatureSpace.learn(
                recipe.features(), LETTERS.stream().map(LabelledLetter::letter).toList());
    }
}
