package org.jiesu.sla.domain.policy;

import java.util.List;
import org.jiesu.sla.domain.calendar.ClockRule;

/**
 * How long a stage may take, as data: a rule, a share of another stage, or the least of several.
 */
public sealed interface Limit {

    record Fixed(ClockRule rule) implements Limit {}

    /** Of the time the other stage has by the calendar, started at the same moment. */
    record Share(String stage, int numerator, int denominator) implements Limit {
        public Share {
            if (numerator < 1 || denominator < numerator) {
                throw new IllegalArgumentException(
                        "Expected a share of at most the whole, but got %d/%d"
                                .formatted(numerator, denominator));
            }
        }
    }

    /** Whichever runs out first. */
    record Least(List<Limit> limits) implements Limit {
        public Least {
            limits = List.copyOf(limits);
            if (limits.isEmpty()) {
                throw new IllegalArgumentException("Expected limits to choose from, got none");
            }
        }
    }
}
