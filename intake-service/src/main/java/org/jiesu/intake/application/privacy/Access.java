package org.jiesu.intake.application.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a reporter's name and number. */
public record Access(
        UUID ticket,
        Instant at,
        String actor,
        String role,
        @Nullable String unit,
        String reason,
        boolean granted) {}
