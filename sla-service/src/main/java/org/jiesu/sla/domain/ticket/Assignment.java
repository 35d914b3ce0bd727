package org.jiesu.sla.domain.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An assignment whose clocks we keep.
 *
 * @param profile with version, under which it was opened
 * @param inherited stages whose clock came from the unit before, so that none was started for them
 */
public record Assignment(
        UUID id,
        int round,
        String unit,
        String role,
        String grade,
        String profile,
        Instant openedAt,
        Set<String> inherited) {
    public Assignment {
        inherited = Set.copyOf(inherited);
    }
}
