package org.jiesu.routing.domain.catalogue;

import java.util.List;
import org.jiesu.routing.domain.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a ticket and why. Nobody stands in it twice.
 *
 * @param rule code of the rule, null when a person decided
 * @param evidence in Chinese
 * @param reason a person's reason
 */
public record Plan(
        Unit lead,
        List<Unit> coHandlers,
        List<Unit> copies,
        Grade grade,
        Method method,
        @Nullable String rule,
        @Nullable String catalogueVersion,
        @Nullable String legalBasis,
        List<String> evidence,
        @Nullable String reason) {

    /** Who decided. */
    public enum Method {
        RULE,
        PERSON
    }
}
