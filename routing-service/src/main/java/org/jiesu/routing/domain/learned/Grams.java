package org.jiesu.routing.domain.learned;

import java.util.Arrays;
import java.util.List;

/**
 * The hashed single letters and pairs of neighbours of a letter, block by block, with repeats,
 * sorted. Chinese needs no dictionary this way: most of its words have two letters.
 */
final class Grams {
    private static final int POOLED_SEED = 0;
    private static final int TITLE_SEED = 0x9E3779B9;
    private static final int OPENING_SEED = 0x12345677;
    private static final int SINGLE = 0x5BD1E995;
    private static final int PAIR = 0xB7A3D32A;

    private final int mask;
    private final int[] title;
    private final int[] detail;

    private Grams(Letter letter, FeatureRecipe recipe) {
        this.mask = recipe.buckets() - 1;
        this.title = NormalForm.of(letter.title());
        this.detail = NormalForm.of(letter.detail());
    }

    /** One array per block, in the order of {@link FeatureRecipe#blockLengths()}. */
    static List<int[]> of(Letter letter, FeatureRecipe recipe) {
        Grams grams = new Grams(letter, recipe);
        List<int[]> blocks =
                List.of(
                        grams.pooled(recipe.titleRepeats()),
                        grams.hashes(grams.title, TITLE_SEED),
                        grams.hashes(grams.opening(recipe.openingLetters()), OPENING_SEED));
        blocks.forEach(Arrays::sort);
        return blocks;
    }

    private int[] pooled(int titleRepeats) {
        int[] ofTitle = hashes(title, POOLED_SEED);
        int[] ofDetail = hashes(detail, POOLED_SEED);
        int[] pooled = Arrays.copyOf(ofDetail, ofDetail.length + titleRepeats * ofTitle.length);
        for (int at = ofDetail.length; at < pooled.length; at += ofTitle.length) {
            System.arraycopy(ofTitle, 0, pooled, at, ofTitle.length);
        }
        return pooled;
    }

    private int[] opening(int letters) {
        return Arrays.copyOf(detail, Math.min(letters, detail.length));
    }

    private int[] hashes(int[] letters, int seed) {
        int[] found = new int[2 * letters.length];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == ' ') {
                continue;
            }
            int single = mix(seed ^ (letters[i] * SINGLE));
            found[size++] = single & mask;
            if (i + 1 < letters.length && letters[i + 1] != ' ') {
                found[size++] = mix(single ^ (letters[i + 1] * PAIR)) & mask;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Spreads neighbouring values over all bits (the last step of MurmurHash3). */
    private static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
