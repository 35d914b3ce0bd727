package org.jiesu.routing.domain.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who audits a reply, as data. The first rule that fits decides; without one a person does. */
public record ReplyPolicy(long version, List<PolicyRule> rules) {

    /** How a reply is audited. */
    public enum Method {
        /** Not at all: it counts as accepted. */
        NONE,
        /** Accepted at once when the reporter was contacted and there is a text. */
        AUTO,
        PERSON
    }

    /** What is null fits everything; a category takes its sub-categories in. */
    public record PolicyRule(
            @Nullable String unit,
            @Nullable String category,
            @Nullable Outcome outcome,
            Method method) {

        boolean fits(String itsUnit, List<String> categoryPath, Outcome itsOutcome) {
            return (unit == null || unit.equals(itsUnit))
                    && (category == null || categoryPath.contains(category))
                    && (outcome == null || outcome == itsOutcome);
        }
    }

    /** Whether the reply is accepted without a person. */
    boolean acceptsAtOnce(
            String unit,
            List<String> categoryPath,
            Outcome outcome,
            boolean contacted,
            String text) {
        Method method =
                rules.stream()
                        .filter(rule -> rule.fits(unit, categoryPath, outcome))
                        .map(PolicyRule::method)
                        .findFirst()
                        .orElse(Method.PERSON);
        return switch (method) {
            case NONE -> true;
            case AUTO -> contacted && !text.isBlank();
            case PERSON -> false;
        };
    }
}
