package org.jiesu.sla.domain.policy;

import java.time.Instant;
import java.util.List;
import org.jiesu.sla.domain.calendar.Step;

/**
 * What a policy makes of a start.
 *
 * @param warnAt when the yellow light comes on if nothing has happened
 * @param isFinal see {@link org.jiesu.sla.domain.calendar.DueTime}
 */
public record PlannedClock(
        String stage,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        boolean isFinal,
        List<Step> explanation) {
    public PlannedClock {
        explanation = List.copyOf(explanation);
    }
}
