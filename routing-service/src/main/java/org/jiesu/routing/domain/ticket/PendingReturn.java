package org.jiesu.routing.domain.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit says "not mine" and waits for the arbiter. */
public record PendingReturn(
        UUID id, String reason, @Nullable String note, @Nullable String suggestedUnit) {}
