package org.jiesu.routing.domain.learned;

import java.util.BitSet;
import java.util.List;

/**
 * How telling each feature is for one label: what occurs as often with the label as without it is
 * turned down before the planes are sought, what leans to either side is turned up (the log-count
 * ratio of naive Bayes). The planes absorb it, so that predicting knows nothing of it.
 */
public final class Emphasis {
    private final double[] factors;

    private Emphasis(double[] factors) {
        this.factors = factors;
    }

    /**
     * How emphasis is given.
     *
     * @param strength from 0, every feature counts the same, to 1, only telling ones count
     * @param smoothing added to every count, so that a feature seen once is not taken for certain
     */
    public record Recipe(double strength, double smoothing) {
        public Recipe {
            if (!(strength >= 0 && strength <= 1) || !(smoothing > 0)) {
                throw new IllegalArgumentException(
                        "Expected a strength from 0 to 1 and a positive smoothing, but got %s and %s"
                                .formatted(strength, smoothing));
            }
        }
    }

    /**
     * @param own which of the letters have the label
     */
    public static Emphasis of(Recipe recipe, int columns, List<SparseVector> letters, BitSet own) {
        int[] with = new int[columns];
        int[] without = new int[columns];
        for (int i = 0; i < letters.size(); i++) {
            count(letters.get(i), own.get(i) ? with : without);
        }
        int owners = own.cardinality();
        double[] leanings = new double[columns];
        double sum = 0;
        long occurrences = 0;
        for (int column = 0; column < columns; column++) {
            leanings[column] =
                    Math.abs(
                            Math.log(share(recipe, with[column], owners))
                                    - Math.log(
                                            share(
                                                    recipe,
                                                    without[column],
                                                    letters.size() - owners)));
            sum += leanings[column] * (with[column] + without[column]);
            occurrences += with[column] + without[column];
        }
        return new Emphasis(factors(recipe, leanings, sum / Math.max(1, occurrences)));
    }

    /** What the feature's value is multiplied by; 1 on average over all occurrences. */
    public double factor(int column) {
        return factors[column];
    }

    private static double[] factors(Recipe recipe, double[] leanings, double mean) {
        double[] factors = new double[leanings.length];
        for (int column = 0; column < factors.length; column++) {
            double relative = mean > 0 ? leanings[column] / mean : 1;
            factors[column] = 1 - recipe.strength() + recipe.strength() * relative;
        }
        return factors;
    }

    private static void count(SparseVector letter, int[] counts) {
        for (int i = 0; i < letter.size(); i++) {
            counts[letter.column(i)]++;
        }
    }

    private static double share(Recipe recipe, int letters, int all) {
        return (letters + recipe.smoothing()) / (all + 2 * recipe.smoothing());
    }
}
