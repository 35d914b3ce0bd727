package org.jiesu.routing.adapter.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LearnedModel;

/** Cross-validation as training does it, and how long and large everything is, on one thread. */
final class Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private final TrainingRecipe recipe;
    private final Clock clock;

    Bench(TrainingRecipe recipe, Clock clock) {
        this.recipe = recipe;
        this.clock = clock;
    }

    String run(List<LabelledLetter> letters) {
        Instant start = clock.instant();
        LearnedModel model = new ModelTraining(recipe).train(letters, start);
        double whole = seconds(start);
        Instant last = clock.instant();
        ModelBody body = new ModelTraining(recipe).body(letters, model.labels());
        double alone = seconds(last);
        double warm = lettersPerSecond(model, letters, WARM_UP);
        double speed = lettersPerSecond(model, letters, MEASURED);
        return Report.of(model)
                + String.format(
                        Locale.ROOT,
                        """
                        letters per second %.0f on one core (%.0f while warming up)
                        training           %.1f s, of which the last step alone %.1f s for %,d features
                        model file         %,d bytes
                        """,
                        speed,
                        warm,
                        whole,
                        alone,
                        body.space().size(),
                        ModelFile.bytes(model).length);
    }

    private double lettersPerSecond(
            LearnedModel model, List<LabelledLetter> letters, Duration least) {
        Instant start = clock.instant();
        long asked = 0;
        long decided = 0;
        while (Duration.between(start, clock.instant()).compareTo(least) < 0) {
            for (LabelledLetter letter : letters) {
                decided += model.predict(letter.letter()).abstained() ? 0 : 1;
            }
            asked += letters.size();
        }
        if (decided > asked) {
            throw new IllegalStateException("Expected no more answers than questions");
        }
        return asked / seconds(start);
    }

    private double seconds(Instant start) {
        return Duration.between(start, clock.instant()).toNanos() / 1e9;
    }
}
