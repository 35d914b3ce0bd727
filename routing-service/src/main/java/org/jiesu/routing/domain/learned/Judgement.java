package org.jiesu.routing.domain.learned;

/**
 * The likeliest label of a letter the planes had not seen, beside the true one.
 *
 * @param best index of the likeliest label
 * @param probability its probability
 * @param allowed whether it was likely enough to be decided without a person
 */
record Judgement(int expected, int best, double probability, boolean allowed) {

    static Judgement of(Verdict verdict, Temperature temperature) {
        double[] probabilities = temperature.probabilities(verdict.margins());
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return new Judgement(verdict.expected(), best, probabilities[best], false);
    }

    Judgement under(Thresholds thresholds) {
        return new Judgement(expected, best, probability, thresholds.allow(best, probability));
    }

    boolean isRight() {
        return best == expected;
    }
}
