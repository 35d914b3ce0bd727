package org.jiesu.routing.domain.learned;

/** What planes that had not seen a letter said about it, and which label it really has. */
public final class Verdict {
    private final double[] margins;
    private final int expected;
    private final int fold;

    /**
     * @param expected index of the true label among the margins
     */
    public Verdict(double[] margins, int expected, int fold) {
        this.margins = margins.clone();
        this.expected = expected;
        this.fold = fold;
    }

    double[] margins() {
        return margins;
    }

    int expected() {
        return expected;
    }

    int fold() {
        return fold;
    }
}
