package org.jiesu.routing.domain.learned;

import java.util.Arrays;

/**
 * The hashed single letters and pairs of neighbours of a letter's two blocks, with repeats, sorted.
 * Chinese needs no dictionary this way: most of its words have two letters.
 */
final class Grams {
    private static final int POOLED_SEED = 0;
    private static final int TITLE_SEED = 0x9E3779B9;
    private static final int SINGLE = 0x5BD1E995;
    private static final int PAIR = 0xB7A3D32A;

    private final int[] pooled;
    private final int[] title;

    private Grams(int[] pooled, int[] title) {
        this.pooled = pooled;
        this.title = title;
    }

    static Grams of(Letter letter, FeatureRecipe recipe) {
        int[] title = NormalForm.of(letter.title());
        int[] detail = NormalForm.of(letter.detail());
        int mask = recipe.buckets() - 1;
        int[] ofTitle = hashes(title, POOLED_SEED, mask);
        int[] ofDetail = hashes(detail, POOLED_SEED, mask);
        int[] pooled =
                Arrays.copyOf(ofDetail, ofDetail.length + recipe.titleRepeats() * ofTitle.length);
        for (int at = ofDetail.length; at < pooled.length; at += ofTitle.length) {
            System.arraycopy(ofTitle, 0, pooled, at, ofTitle.length);
        }
        Arrays.sort(pooled);
        int[] own = hashes(title, TITLE_SEED, mask);
        Arrays.sort(own);
        return new Grams(pooled, own);
    }

    int[] pooled() {
        return pooled;
    }

    int[] title() {
        return title;
    }

    private static int[] hashes(int[] letters, int seed, int mask) {
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
