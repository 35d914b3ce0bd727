package org.jiesu.sla.application.fire;

import java.time.Duration;
import java.util.List;

/**
 * What one pass noticed.
 *
 * @param breaches how late each was noticed
 * @param warnings likewise
 */
public record Noticed(List<Duration> breaches, List<Duration> warnings) {
    public Noticed {
        breaches = List.copyOf(breaches);
        warnings = List.copyOf(warnings);
    }
}
