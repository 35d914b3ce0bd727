package org.jiesu.routing.domain.place;

import java.util.List;

/**
 * Where a ticket's matter is, as far as it can be told.
 *
 * @param ambiguous whether names stand against each other, so that a person must be asked for what
 *     lies below {@code place}
 * @param evidence in Chinese, one sentence per reason
 */
public record Location(
        Place place, double confidence, boolean ambiguous, String version, List<String> evidence) {}
