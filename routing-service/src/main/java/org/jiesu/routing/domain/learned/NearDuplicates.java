package org.jiesu.routing.domain.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters that are nearly the same: the same title, or the same first letters of the detail. Kept
 * together in cross-validation, because a model asked about a copy of what it learnt looks better
 * than it is.
 */
final class NearDuplicates {
    private static final int FIRST_LETTERS = 40;

    private final int[] parents;

    private NearDuplicates(int letters) {
        parents = new int[letters];
        for (int i = 0; i < letters; i++) {
            parents[i] = i;
        }
    }

    static NearDuplicates among(List<Letter> letters) {
        NearDuplicates duplicates = new NearDuplicates(letters.size());
        Map<String, Integer> titles = new HashMap<>();
        Map<String, Integer> details = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            String title = onlyLetters(letters.get(i).title(), Integer.MAX_VALUE);
            String detail = onlyLetters(letters.get(i).detail(), FIRST_LETTERS);
            duplicates.join(titles, title, i);
            duplicates.join(details, detail, i);
        }
        return duplicates;
    }

    /** The same number for letters that belong together. */
    int group(int letter) {
        int group = letter;
        while (parents[group] != group) {
            group = parents[group];
        }
        return group;
    }

    private void join(Map<String, Integer> firsts, String key, int letter) {
        if (key.isEmpty()) {
            return;
        }
        Integer first = firsts.putIfAbsent(key, letter);
        if (first != null) {
            int one = group(first);
            int other = group(letter);
            parents[Math.max(one, other)] = Math.min(one, other);
        }
    }

    private static String onlyLetters(String text, int most) {
        StringBuilder letters = new StringBuilder();
        for (int c : NormalForm.of(text)) {
            if (c != ' ' && letters.length() < most) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }
}
