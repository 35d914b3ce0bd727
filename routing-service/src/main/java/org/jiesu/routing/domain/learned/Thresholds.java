package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From which probability each label is decided without a person. A label that never showed the
 * precision wanted has {@link #NEVER}.
 *
 * @param byLabel in the order of the model's labels
 */
public record Thresholds(List<Double> byLabel) {
    /** No probability reaches it. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    private record Claim(double probability, boolean right) {}

    public Thresholds {
        byLabel = List.copyOf(byLabel);
        if (byLabel.stream().anyMatch(threshold -> !(threshold >= 0))) {
            throw new IllegalArgumentException("Expected thresholds from 0, but got " + byLabel);
        }
    }

    /** For each label the lowest threshold above which the precision is shown, not just met. */
    static Thresholds fit(Abstention abstention, int labels, List<Judgement> judgements) {
        List<Double> byLabel = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            int own = label;
            byLabel.add(
                    lowest(
                            abstention,
                            judgements.stream()
                                    .filter(judgement -> judgement.best() == own)
                                    .map(judgement ->
                                            new Claim(judgement.probability(), judgement.isRight()))
                                    .sorted(
                                            Comparator.comparingDouble(Claim::probability)
                                                    .reversed())
                                    .toList()));
        }
        return new Thresholds(byLabel);
    }

    /** Whether a label with this probability is decided. */
    boolean allow(int label, double probability) {
        return probability >= byLabel.get(label);
    }

    private static double lowest(Abstention abstention, List<Claim> surestFirst) {
        double lowest = NEVER;
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            Claim claim = surestFirst.get(i);
            right += claim.right() ? 1 : 0;
            boolean tied =
                    i + 1 < surestFirst.size()
                            && surestFirst.get(i + 1).probability() == claim.probability();
            if (!tied && abstention.isShownBy(right, i + 1)) {
                lowest = claim.probability();
            }
        }
        return lowest;
    }
}
