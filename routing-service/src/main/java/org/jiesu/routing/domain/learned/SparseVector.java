package org.jiesu.routing.domain.learned;

import java.util.Arrays;

/** The few features a letter has among the many there are, by rising column. */
public final class SparseVector {
    private final int[] columns;
    private final float[] values;

    private SparseVector(int[] columns, float[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** Adds up what was noted for the same column. */
    static SparseVector of(int[] columns, float[] values) {
        long[] order = new long[columns.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) columns[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        int[] distinct = new int[order.length];
        float[] sums = new float[order.length];
        int size = 0;
        for (long entry : order) {
            int column = (int) (entry >>> Integer.SIZE);
            if (size == 0 || distinct[size - 1] != column) {
                distinct[size++] = column;
            }
            sums[size - 1] += values[(int) entry];
        }
        return new SparseVector(Arrays.copyOf(distinct, size), Arrays.copyOf(sums, size));
    }

    public int size() {
        return columns.length;
    }

    public int column(int position) {
        return columns[position];
    }

    public float value(int position) {
        return values[position];
    }
}
