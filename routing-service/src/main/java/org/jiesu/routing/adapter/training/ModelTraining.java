package org.jiesu.routing.adapter.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.jiesu.routing.domain.learned.Assessment;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.LearnedModel.Calibration;
import org.jiesu.routing.domain.learned.LinearScorer;
import org.jiesu.routing.domain.learned.ModelCard;

/** Makes a model: assessed on letters kept out, then trained on all. */
final class ModelTraining {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int VERSION_BYTES = 4;

    private final TrainingRecipe recipe;

    ModelTraining(TrainingRecipe recipe) {
        this.recipe = recipe;
    }

    LearnedModel train(List<LabelledLetter> letters, Instant now) {
        List<String> labels = labels(letters);
        Assessment assessment = new CrossValidation(recipe, labels).assess(letters);
        ModelBody body = body(letters, labels);
        ModelCard card =
                new ModelCard(version(body, now), now, letters.size(), assessment.figures());
        return new LearnedModel(
                card,
                labels,
                body.space(),
                body.scorer(),
                new Calibration(assessment.temperature(), assessment.thresholds()));
    }

    /** The last step alone, without the assessment. */
    ModelBody body(List<LabelledLetter> letters, List<String> labels) {
        FeatureSpace space =
                FeatureSpace.learn(
                        recipe.features(), letters.stream().map(LabelledLetter::letter).toList());
        LinearScorer scorer = new LinearTrainer(recipe, labels).train(space, letters);
        return new ModelBody(space, scorer);
    }

    /** In an order that does not depend on the order of the letters. */
    static List<String> labels(List<LabelledLetter> letters) {
        List<String> labels =
                letters.stream().map(LabelledLetter::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new InputException(
                    "A model needs letters of at least two labels, but there are only " + labels);
        }
        return labels;
    }

    private static String version(ModelBody body, Instant now) {
        byte[] digest = ModelFile.checksum(body.packed());
        return LocalDate.ofInstant(now, ZONE)
                + "-"
                + HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    }
}
