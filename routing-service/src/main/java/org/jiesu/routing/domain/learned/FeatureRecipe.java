package org.jiesu.routing.domain.learned;

import java.util.List;

/**
 * How a letter becomes features; kept in the model, because a model read with another recipe
 * answers nonsense without a sign of it.
 *
 * @param hashBits features are told apart by a hash of so many bits
 * @param minimumLetters a feature seen in fewer letters is left out
 * @param titleRepeats how often the title counts beside the detail
 * @param titleWeight length of the block of the title alone; title and detail together have 1
 * @param openingLetters so many first letters of the detail count once more in a block of their
 *     own, because people begin with what they want
 * @param openingWeight length of that block
 * @param rarityPower exponent of the inverse document frequency; 1 is the usual one
 */
public record FeatureRecipe(
        int hashBits,
        int minimumLetters,
        int titleRepeats,
        double titleWeight,
        int openingLetters,
        double openingWeight,
        double rarityPower) {
    private static final int MOST_BITS = 24;

    public FeatureRecipe {
        require(hashBits >= 1 && hashBits <= MOST_BITS, "hashBits from 1 to 24", hashBits);
        require(minimumLetters >= 1, "minimumLetters of at least 1", minimumLetters);
        require(titleRepeats >= 0, "titleRepeats of at least 0", titleRepeats);
        require(titleWeight >= 0, "titleWeight of at least 0", titleWeight);
        require(openingLetters >= 0, "openingLetters of at least 0", openingLetters);
        require(openingWeight >= 0, "openingWeight of at least 0", openingWeight);
        require(rarityPower >= 0, "rarityPower of at least 0", rarityPower);
    }

    /** How many features the hash can tell apart. */
    int buckets() {
        return 1 << hashBits;
    }

    /** The length of each block of features: title and detail together, title, opening. */
    List<Double> blockLengths() {
        return List.of(1.0, titleWeight, openingWeight);
    }

    private static void require(boolean holds, String what, double found) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + what + ", but got " + found);
        }
    }
}
