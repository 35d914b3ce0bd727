package org.jiesu.routing.domain.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * Which of two rules goes first: the higher priority, then the narrower category, then the side the
 * city's tie-break prefers, then the code, so that the answer never depends on the order of a file.
 */
record Precedence(TieBreak tieBreak) {

    /**
     * @param path codes of a category from the first level down
     */
    Comparator<DutyRule> at(List<String> path) {
        return Comparator.comparingInt(DutyRule::priority)
                .reversed()
                .thenComparing(rule -> -depth(rule, path))
                .thenComparing(rule -> !tieBreak.prefers(rule))
                .thenComparing(DutyRule::code);
    }

    /** Whether nothing but the codes decides between two rules for a category. */
    boolean undecided(DutyRule one, DutyRule other, List<String> path) {
        return one.priority() == other.priority()
                && depth(one, path) == depth(other, path)
                && tieBreak.prefers(one) == tieBreak.prefers(other);
    }

    private static int depth(DutyRule rule, List<String> path) {
        return rule.when().categories().stream().mapToInt(path::indexOf).max().orElse(-1);
    }

    static boolean reaches(DutyRule rule, List<String> path) {
        return rule.when().categories().isEmpty()
                || rule.when().categories().stream().anyMatch(path::contains);
    }
}
