package org.jiesu.routing.domain.classify;

import java.util.List;

/**
 * What speaks for and against each category. Data: every figure comes from the table.
 *
 * @param titleFactor how many times more a phrase in the title weighs
 * @param doubt added to the sum of all scores, so that a single weak word is no certainty
 * @param enough the least score that is no guess
 * @param lead by how much the best probability must exceed the second
 * @param deniers words that, standing just before a phrase, void it
 * @param denierReach how many letters may stand between a denier and the phrase
 */
public record ClassificationRules(
        long version,
        double titleFactor,
        double doubt,
        double enough,
        double lead,
        List<String> deniers,
        int denierReach,
        List<CategoryRule> rules) {

    /**
     * @param phrases what speaks for the category
     * @param against what speaks against it
     */
    public record CategoryRule(String category, List<Weighted> phrases, List<Weighted> against) {}

    /** A phrase and how much it says. */
    public record Weighted(String text, double weight) {}

    public String label() {
        return "RULES@" + version;
    }
}
