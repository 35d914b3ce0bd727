package org.jiesu.routing.domain.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side of a matter beyond its category that duties turn on: which utility, which side of the
 * meter, whether the compound is managed, who collects the fee. Data, so that a city adds its own.
 */
public record Facet(String code, String name, List<Value> values) {

    /** Whether a property firm looks after the compound; known of compounds, else read. */
    public static final String MANAGEMENT = "MANAGEMENT";

    public Facet {
        values = listed(values);
    }

    /**
     * What the facet can be. It holds when the matter's category is one of {@code categories} or
     * when one of {@code terms} stands in its text and none of {@code without}.
     *
     * @param unit whose it is, where the facet is one of the three keys: who regulates the
     *     industry, who supervises the market entity, who collects the fee
     */
    public record Value(
            String code,
            String name,
            List<String> terms,
            List<String> without,
            List<String> categories,
            @Nullable String unit) {

        public Value {
            terms = listed(terms);
            without = listed(without);
            categories = listed(categories);
        }
    }

    /** What is left out of a document is an empty list. */
    static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
