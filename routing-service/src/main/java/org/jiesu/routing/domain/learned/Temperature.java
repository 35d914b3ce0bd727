package org.jiesu.routing.domain.learned;

import java.util.List;

/**
 * Turns margins into probabilities that come true as often as they say. One factor for all labels,
 * so the order of the labels is never changed by it.
 *
 * @param factor what margins are multiplied by before they are weighed against each other; positive
 */
public record Temperature(double factor) {
    private static final double LEAST = 0.01;
    private static final double MOST = 1000;
    private static final int STEPS = 80;
    private static final double LEAST_PROBABILITY = 1e-12;

    public Temperature {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "Expected a positive temperature factor, but got " + factor);
        }
    }

    /** The factor under which the true labels of letters the planes had not seen are likeliest. */
    public static Temperature fit(List<Verdict> verdicts) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double third = (high - low) / 3;
            double left = low + third;
            double right = high - third;
            if (surprise(verdicts, Math.exp(left)) <= surprise(verdicts, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    /** Probabilities in the order of the margins; they sum to 1. */
    public double[] probabilities(double[] margins) {
        return probabilities(margins, factor);
    }

    private static double surprise(List<Verdict> verdicts, double factor) {
        double sum = 0;
        for (Verdict verdict : verdicts) {
            double likely = probabilities(verdict.margins(), factor)[verdict.expected()];
            sum -= Math.log(Math.max(likely, LEAST_PROBABILITY));
        }
        return sum;
    }

    private static double[] probabilities(double[] margins, double factor) {
        double most = Double.NEGATIVE_INFINITY;
        for (double margin : margins) {
            most = Math.max(most, margin * factor);
        }
        double[] shares = new double[margins.length];
        double sum = 0;
        for (int label = 0; label < margins.length; label++) {
            shares[label] = Math.exp(margins[label] * factor - most);
            sum += shares[label];
        }
        for (int label = 0; label < shares.length; label++) {
            shares[label] /= sum;
        }
        return shares;
    }
}
