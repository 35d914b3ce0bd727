package org.jiesu.reporting.application.verification;

import java.util.List;
import java.util.Map;

/**
 * What a recount of one cube found.
 *
 * @param rows rows with anything in them, of cube and recount together
 * @param mismatches rows that differ
 * @param examples the first of them
 */
public record Recount(String cube, long rows, long mismatches, List<Mismatch> examples) {

    /**
     * One row that differs.
     *
     * @param figures per measure that differs what the cube has and what was recounted
     */
    public record Mismatch(String day, List<String> key, Map<String, Difference> figures) {}

    /** What the cube has and what was recounted. */
    public record Difference(long cube, long recount) {}

    public Recount {
        examples = List.copyOf(examples);
    }
}
