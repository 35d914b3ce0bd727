package org.jiesu.routing.domain.learned;

/** The features of one part of a letter before its length is set. */
final class Block {
    private final int[] columns;
    private final double[] weights;
    private final int size;
    private final double factor;

    Block(int[] columns, double[] weights, int size, double factor) {
        this.columns = columns;
        this.weights = weights;
        this.size = size;
        this.factor = factor;
    }

    SparseVector with(Block other) {
        int[] all = new int[size + other.size];
        float[] values = new float[all.length];
        copy(all, values, 0);
        other.copy(all, values, size);
        return SparseVector.of(all, values);
    }

    private void copy(int[] all, float[] values, int from) {
        for (int i = 0; i < size; i++) {
            all[from + i] = columns[i];
            values[from + i] = (float) (weights[i] * factor);
        }
    }
}
