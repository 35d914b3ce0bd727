package org.jiesu.routing.domain.learned;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained classifier as a value that never changes: any number of threads may ask it, and a newer
 * one takes its place by exchanging the reference.
 *
 * @param labels in the order of the planes, verbatim as trained
 */
public record LearnedModel(
        ModelCard card,
        List<String> labels,
        FeatureSpace space,
        LinearScorer scorer,
        Calibration calibration) {

    /** How margins become an answer, or none. */
    public record Calibration(Temperature temperature, Thresholds thresholds) {}

    public LearnedModel {
        labels = List.copyOf(labels);
        requireSame("a plane per label", labels.size(), scorer.labels());
        requireSame(
                "a threshold per label", labels.size(), calibration.thresholds().byLabel().size());
        requireSame("a weight per feature", space.size(), scorer.columns());
    }

    /** Names every label with its probability; decides on the best one if it is sure enough. */
    public Prediction predict(Letter letter) {
        SparseVector vector = space.vector(letter);
        double[] probabilities = calibration.temperature().probabilities(scorer.margins(vector));
        int[] order =
                IntStream.range(0, labels.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer label) -> probabilities[label])
                                        .reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<Likelihood> candidates =
                IntStream.of(order)
                        .mapToObj(label -> new Likelihood(labels.get(label), probabilities[label]))
                        .toList();
        boolean sure =
                vector.size() > 0
                        && calibration.thresholds().allow(order[0], probabilities[order[0]]);
        return new Prediction(sure ? labels.get(order[0]) : null, candidates);
    }

    private static void requireSame(String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "Expected %s (%d), but got %d".formatted(what, expected, found));
        }
    }
}
