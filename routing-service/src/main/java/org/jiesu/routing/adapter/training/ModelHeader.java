package org.jiesu.routing.adapter.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.domain.learned.FeatureRecipe;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.Figures;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.LearnedModel.Calibration;
import org.jiesu.routing.domain.learned.LinearScorer;
import org.jiesu.routing.domain.learned.ModelCard;
import org.jiesu.routing.domain.learned.Temperature;
import org.jiesu.routing.domain.learned.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * The part of a model file that a person can read with any viewer.
 *
 * @param thresholds by label; null for a label that is always left to people
 */
record ModelHeader(
        String version,
        String trainedAt,
        int letters,
        List<String> labels,
        FeatureRecipe features,
        double temperature,
        List<@Nullable Double> thresholds,
        Figures figures) {

    static ModelHeader of(LearnedModel model) {
        ModelCard card = model.card();
        return new ModelHeader(
                card.version(),
                card.trainedAt().toString(),
                card.letters(),
                model.labels(),
                model.space().recipe(),
                model.calibration().temperature().factor(),
                finite(model.calibration().thresholds()),
                card.figures());
    }

    LearnedModel with(FeatureSpace space, LinearScorer scorer) {
        return new LearnedModel(
                new ModelCard(version, Instant.parse(trainedAt), letters, figures),
                labels,
                space,
                scorer,
                new Calibration(
                        new Temperature(temperature),
                        new Thresholds(thresholds.stream().map(ModelHeader::infinite).toList())));
    }

    private static List<@Nullable Double> finite(Thresholds thresholds) {
        List<@Nullable Double> finite = new ArrayList<>();
        for (double threshold : thresholds.byLabel()) {
            finite.add(threshold == Thresholds.NEVER ? null : threshold);
        }
        return finite;
    }

    private static double infinite(@Nullable Double threshold) {
        return threshold == null ? Thresholds.NEVER : threshold;
    }
}
