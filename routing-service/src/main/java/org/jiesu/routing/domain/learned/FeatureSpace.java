package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which features a model knows and how rare each is. Title and detail together, the title alone and
 * the opening alone are brought to a length each, so that a long detail cannot drown a telling
 * title.
 */
public final class FeatureSpace {
    private final FeatureRecipe recipe;
    private final int[] buckets;
    private final float[] rarities;
    private final int[] columns;

    private FeatureSpace(FeatureRecipe recipe, int[] buckets, float[] rarities) {
        this.recipe = recipe;
        this.buckets = buckets;
        this.rarities = rarities;
        this.columns = new int[recipe.buckets()];
        Arrays.fill(columns, -1);
        for (int column = 0; column < buckets.length; column++) {
            columns[buckets[column]] = column;
        }
    }

    /** Learns the features that occur often enough in these letters. */
    public static FeatureSpace learn(FeatureRecipe recipe, List<Letter> letters) {
        int[] letterCounts = letterCounts(recipe, letters);
        int known = 0;
        int[] buckets = new int[letterCounts.length];
        float[] rarities = new float[letterCounts.length];
        for (int bucket = 0; bucket < letterCounts.length; bucket++) {
            if (letterCounts[bucket] >= recipe.minimumLetters()) {
                double rarity = 1 + Math.log((1.0 + letters.size()) / (1 + letterCounts[bucket]));
                buckets[known] = bucket;
                rarities[known++] = (float) Math.pow(rarity, recipe.rarityPower());
            }
        }
        return new FeatureSpace(
                recipe, Arrays.copyOf(buckets, known), Arrays.copyOf(rarities, known));
    }

    /**
     * A space as it was stored.
     *
     * @param buckets hash value of each column, rising
     * @param rarities inverse document frequency of each column
     */
    public static FeatureSpace of(FeatureRecipe recipe, int[] buckets, float[] rarities) {
        if (buckets.length != rarities.length) {
            throw new IllegalArgumentException(
                    "Expected a rarity for each of %d features, but got %d"
                            .formatted(buckets.length, rarities.length));
        }
        for (int i = 0; i < buckets.length; i++) {
            int before = i == 0 ? -1 : buckets[i - 1];
            if (buckets[i] <= before || buckets[i] >= recipe.buckets()) {
                throw new IllegalArgumentException(
                        "Expected rising features below %d, but got %d after %d"
                                .formatted(recipe.buckets(), buckets[i], before));
            }
        }
        return new FeatureSpace(recipe, buckets.clone(), rarities.clone());
    }

    /** The letter as this space sees it; empty when nothing in it is known. */
    public SparseVector vector(Letter letter) {
        List<int[]> grams = Grams.of(letter, recipe);
        List<Double> lengths = recipe.blockLengths();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < grams.size(); i++) {
            blocks.add(block(grams.get(i), lengths.get(i)));
        }
        return Block.join(blocks);
    }

    public FeatureRecipe recipe() {
        return recipe;
    }

    /** How many features there are. */
    public int size() {
        return buckets.length;
    }

    public int bucket(int column) {
        return buckets[column];
    }

    public float rarity(int column) {
        return rarities[column];
    }

    private static int[] letterCounts(FeatureRecipe recipe, List<Letter> letters) {
        int[] counts = new int[recipe.buckets()];
        int[] lastSeen = new int[recipe.buckets()];
        int number = 0;
        for (Letter letter : letters) {
            number++;
            for (int[] block : Grams.of(letter, recipe)) {
                count(block, number, counts, lastSeen);
            }
        }
        return counts;
    }

    private static void count(int[] hashes, int number, int[] counts, int[] lastSeen) {
        for (int bucket : hashes) {
            if (lastSeen[bucket] != number) {
                lastSeen[bucket] = number;
                counts[bucket]++;
            }
        }
    }

    private Block block(int[] sorted, double length) {
        int[] found = new int[sorted.length];
        double[] weights = new double[sorted.length];
        int size = 0;
        double squares = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            int column = columns[sorted[i]];
            if (column >= 0) {
                double weight = (1 + Math.log(end - i)) * rarities[column];
                found[size] = column;
                weights[size++] = weight;
                squares += weight * weight;
            }
            i = end;
        }
        return new Block(found, weights, size, squares > 0 ? length / Math.sqrt(squares) : 0);
    }
}
