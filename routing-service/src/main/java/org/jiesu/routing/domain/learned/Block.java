package org.jiesu.routing.domain.learned;

import java.util.List;

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

    static SparseVector join(List<Block> blocks) {
        int[] columns = new int[blocks.stream().mapToInt(block -> block.size).sum()];
        float[] values = new float[columns.length];
        int from = 0;
        for (Block block : blocks) {
            block.copy(columns, values, from);
            from += block.size;
        }
        return SparseVector.of(columns, values);
    }

    private void copy(int[] all, float[] values, int from) {
        for (int i = 0; i < size; i++) {
            all[from + i] = columns[i];
            values[from + i] = (float) (weights[i] * factor);
        }
    }
}
