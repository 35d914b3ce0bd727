package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a model is on letters it has not seen, all as shares of 1.
 *
 * @param letters how many letters it was asked about
 * @param calibrationError mean gap between probability and truth, over fifteen bins (ECE)
 * @param coverage share of letters decided without a person
 * @param precision share of right ones among those; null when none was decided
 */
public record Figures(
        int letters,
        double macroF1,
        double accuracy,
        double calibrationError,
        double coverage,
        @Nullable Double precision,
        List<OfLabel> labels) {
    private static final int BINS = 15;

    /** The same for one label; precision and recall as if nothing were left to people. */
    public record OfLabel(int letters, double precision, double recall, double f1) {}

    public Figures {
        labels = List.copyOf(labels);
    }

    static Figures of(int labels, List<Judgement> judgements) {
        List<OfLabel> byLabel = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            byLabel.add(ofLabel(label, judgements));
        }
        int all = judgements.size();
        List<Judgement> decided = judgements.stream().filter(Judgement::allowed).toList();
        return new Figures(
                all,
                byLabel.stream().mapToDouble(OfLabel::f1).average().orElse(0),
                share(right(judgements), all),
                calibrationError(judgements),
                share(decided.size(), all),
                decided.isEmpty() ? null : share(right(decided), decided.size()),
                byLabel);
    }

    private static OfLabel ofLabel(int label, List<Judgement> judgements) {
        int claimed = 0;
        int present = 0;
        int both = 0;
        for (Judgement judgement : judgements) {
            claimed += judgement.best() == label ? 1 : 0;
            present += judgement.expected() == label ? 1 : 0;
            both += judgement.best() == label && judgement.isRight() ? 1 : 0;
        }
        return new OfLabel(
                present,
                share(both, claimed),
                share(both, present),
                share(2 * both, claimed + present));
    }

    private static double calibrationError(List<Judgement> judgements) {
        double[] gaps = new double[BINS];
        for (Judgement judgement : judgements) {
            int bin = Math.min(BINS - 1, (int) (judgement.probability() * BINS));
            gaps[bin] += judgement.probability() - (judgement.isRight() ? 1 : 0);
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return judgements.isEmpty() ? 0 : sum / judgements.size();
    }

    private static int right(List<Judgement> judgements) {
        return (int) judgements.stream().filter(Judgement::isRight).count();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
