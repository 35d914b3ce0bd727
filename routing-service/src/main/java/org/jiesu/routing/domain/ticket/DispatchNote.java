package org.jiesu.routing.domain.ticket;

import java.util.List;
import org.jiesu.routing.domain.catalogue.Grade;
import org.jiesu.routing.domain.catalogue.Plan;
import org.jspecify.annotations.Nullable;

/** Why a ticket went where it went. */
public record DispatchNote(
        Grade grade,
        Plan.Method method,
        @Nullable String rule,
        @Nullable String catalogueVersion,
        @Nullable String legalBasis,
        List<String> evidence,
        @Nullable String reason) {

    static DispatchNote of(Plan plan) {
        return new DispatchNote(
                plan.grade(),
                plan.method(),
                plan.rule(),
                plan.catalogueVersion(),
                plan.legalBasis(),
                plan.evidence(),
                plan.reason());
    }
}
