package org.jiesu.routing.domain.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, or that nobody can tell.
 *
 * @param category null when the classifier abstains
 * @param candidates best first, also when it abstains
 * @param evidence in Chinese, one sentence per reason
 */
public record Classification(
        @Nullable String category,
        double confidence,
        Method method,
        String version,
        List<Candidate> candidates,
        List<String> evidence) {

    /** Who decided. */
    public enum Method {
        GIVEN,
        RULES,
        MODEL,
        PERSON
    }

    public boolean abstained() {
        return category == null;
    }
}
