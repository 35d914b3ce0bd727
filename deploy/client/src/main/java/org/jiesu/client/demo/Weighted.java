package org.jiesu.client.demo;

import java.util.random.RandomGenerator;

/** Choice by weight. */
final class Weighted {

    private Weighted() {}

    /** An index, as often as its weight says. */
    static int index(double[] weights, RandomGenerator random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
