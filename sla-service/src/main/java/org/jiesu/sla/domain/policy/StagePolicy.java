package org.jiesu.sla.domain.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised for one stage.
 *
 * @param stage SIGN, CONTACT, HANDLE …
 * @param name in Chinese
 * @param roles whose assignments have this clock
 * @param limits by grade; {@value #ANY_GRADE} for all others
 * @param metBy what keeps the promise
 * @param warnPercent how much of its counted time may pass before the yellow light
 * @param legalBasis in Chinese
 */
public record StagePolicy(
        String stage,
        String name,
        Set<String> roles,
        Map<String, Limit> limits,
        Milestone metBy,
        HandOver handOver,
        int warnPercent,
        String legalBasis) {

    /** The key of the limit that holds for every grade without one of its own. */
    public static final String ANY_GRADE = "*";

    public StagePolicy {
        roles = Set.copyOf(roles);
        limits = Map.copyOf(limits);
        if (limits.isEmpty() || warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException(
                    "Expected limits and a warning between 1 and 99 %, but got stage " + stage);
        }
    }

    /** The limit of a grade; empty when the stage promises nothing for it. */
    public Optional<Limit> limit(String grade) {
        return Optional.ofNullable(limits.getOrDefault(grade, limits.get(ANY_GRADE)));
    }
}
