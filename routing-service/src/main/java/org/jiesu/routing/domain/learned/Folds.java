package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a training set for cross-validation: near-duplicates stay together, and each label is
 * spread as evenly as they allow. The same letters in the same order give the same folds.
 */
public final class Folds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int count;
    private final int[] byLetter;

    private Folds(int count, int[] byLetter) {
        this.count = count;
        this.byLetter = byLetter;
    }

    /**
     * @param seed another one gives other folds of the same kind
     */
    public static Folds of(List<LabelledLetter> letters, int count, long seed) {
        if (count < 2) {
            throw new IllegalArgumentException("Expected at least 2 folds, but got " + count);
        }
        Map<String, int[]> spread = new HashMap<>();
        int[] totals = new int[count];
        int[] byLetter = new int[letters.size()];
        for (List<Integer> group : groups(letters, seed)) {
            String label = letters.get(group.getFirst()).label();
            int fold = emptiest(counts(spread, label, count), totals);
            for (int letter : group) {
                byLetter[letter] = fold;
                totals[fold]++;
                counts(spread, letters.get(letter).label(), count)[fold]++;
            }
        }
        return new Folds(count, byLetter);
    }

    public int count() {
        return count;
    }

    /** The fold of the letter at this position, from 0. */
    public int of(int letter) {
        return byLetter[letter];
    }

    private static List<List<Integer>> groups(List<LabelledLetter> letters, long seed) {
        NearDuplicates duplicates =
                NearDuplicates.among(letters.stream().map(LabelledLetter::letter).toList());
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            groups.computeIfAbsent(duplicates.group(i), group -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> shuffled = new ArrayList<>(groups.values());
        shuffled.sort(
                Comparator.comparingInt((List<Integer> group) -> -group.size())
                        .thenComparingLong(group -> shuffled(group.getFirst(), seed)));
        return shuffled;
    }

    private static int[] counts(Map<String, int[]> spread, String label, int count) {
        int[] counts = spread.get(label);
        if (counts == null) {
            counts = new int[count];
            spread.put(label, counts);
        }
        return counts;
    }

    private static int emptiest(int[] ofLabel, int[] totals) {
        int best = 0;
        for (int fold = 1; fold < totals.length; fold++) {
            boolean fewer = ofLabel[fold] < ofLabel[best];
            boolean same = ofLabel[fold] == ofLabel[best];
            best = fewer || (same && totals[fold] < totals[best]) ? fold : best;
        }
        return best;
    }

    /** A number that looks drawn by lot but is the same each time (SplitMix64). */
    private static long shuffled(long letter, long seed) {
        long z = seed + (letter + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
