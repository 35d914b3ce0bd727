package org.jiesu.routing.domain.learned;

/** One plane per label: how far a letter lies on the label's side. */
public final class LinearScorer {
    private final int labels;
    private final float[] weights;
    private final float[] biases;

    /**
     * @param weights by column, and within a column by label
     * @param biases by label
     */
    public LinearScorer(float[] weights, float[] biases) {
        if (biases.length == 0 || weights.length % biases.length != 0) {
            throw new IllegalArgumentException(
                    "Expected a weight per column and label, but got %d weights for %d labels"
                            .formatted(weights.length, biases.length));
        }
        this.labels = biases.length;
        this.weights = weights.clone();
        this.biases = biases.clone();
    }

    /** One margin per label; positive when the label's own plane claims the letter. */
    public double[] margins(SparseVector letter) {
        double[] margins = new double[labels];
        for (int label = 0; label < labels; label++) {
            margins[label] = biases[label];
        }
        for (int i = 0; i < letter.size(); i++) {
            int from = letter.column(i) * labels;
            float value = letter.value(i);
            for (int label = 0; label < labels; label++) {
                margins[label] += value * weights[from + label];
            }
        }
        return margins;
    }

    public int labels() {
        return labels;
    }

    /** How many features the planes are over. */
    public int columns() {
        return weights.length / labels;
    }

    public float weight(int column, int label) {
        return weights[column * labels + label];
    }

    public float bias(int label) {
        return biases[label];
    }
}
