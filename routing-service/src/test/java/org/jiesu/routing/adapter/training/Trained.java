package org.jiesu.routing.adapter.training;

import java.time.Instant;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.Letters;

/** A small model of invented letters, trained once for all tests. */
final class Trained {
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    static final LearnedModel MODEL =
            new ModelTraining(TrainingRecipe.shipped()).train(Letters.ofEach(120), NOW);

    private Trained() {}
}
