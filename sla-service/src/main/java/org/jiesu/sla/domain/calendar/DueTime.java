package org.jiesu.sla.domain.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When an amount of time has run out, and why then.
 *
 * @param countsFrom when counting began
 * @param dueAt exclusive: a fact at this very moment is late
 * @param isFinal false when a year was needed whose holidays are not published yet
 */
public record DueTime(Instant countsFrom, Instant dueAt, boolean isFinal, List<Step> explanation) {
    public DueTime {
        explanation = List.copyOf(explanation);
    }
}
