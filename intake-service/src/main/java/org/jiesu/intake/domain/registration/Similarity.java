package org.jiesu.intake.domain.registration;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are: the share of common pairs of neighbouring characters (Dice), 0 to 1. */
public final class Similarity {

    private static final int LONGEST = 300;

    private Similarity() {}

    /** 1 for equal texts, 0 when nothing is common; symmetric. Only the opening is compared. */
    public static double of(String one, String other) {
        Set<Integer> left = pairs(one);
        Set<Integer> right = pairs(other);
        if (left.isEmpty() || right.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        long common = left.stream().filter(right::contains).count();
        return 2.0 * common / (left.size() + right.size());
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        char previous = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (previous != 0) {
                    pairs.add(previous << 16 | c);
                }
                previous = c;
            }
        }
        return pairs;
    }
}
