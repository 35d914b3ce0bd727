package org.jiesu.routing.domain.learned;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about one letter.
 *
 * @param category null when the model abstains and a person has to decide
 * @param candidates every label of the model, best first, also when it abstains; they sum to 1
 */
public record Prediction(@Nullable String category, List<Likelihood> candidates) {

    public Prediction {
        candidates = List.copyOf(candidates);
    }

    public boolean abstained() {
        return category == null;
    }

    /** The likeliest label, whether or not it is likely enough. */
    public Likelihood best() {
        return candidates.getFirst();
    }
}
