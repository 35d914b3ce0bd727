package org.jiesu.routing.adapter.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jiesu.routing.domain.learned.Abstention;
import org.jiesu.routing.domain.learned.Emphasis;
import org.jiesu.routing.domain.learned.FeatureRecipe;

/**
 * How a model is made: data, so that a city can measure another recipe without touching code.
 *
 * @param cost what a letter on the wrong side costs the planes (C)
 * @param tolerance when the solver stops
 * @param folds parts of the cross-validation
 * @param seed of the folds and the solver; the same seed and letters give the same model
 */
public record TrainingRecipe(
        FeatureRecipe features,
        Emphasis.Recipe emphasis,
        double cost,
        double tolerance,
        int folds,
        long seed,
        Abstention abstention) {
    private static final String SHIPPED = "/learned/recipe.json";

    /** The recipe that showed its worth (docs/decisions/0009). */
    public static TrainingRecipe shipped() {
        try (InputStream in = TrainingRecipe.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + SHIPPED + " on the class path");
            }
            return new ObjectMapper().readValue(in, TrainingRecipe.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a recipe in " + SHIPPED, e);
        }
    }
}
