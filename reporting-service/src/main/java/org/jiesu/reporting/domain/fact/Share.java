package org.jiesu.reporting.domain.fact;

import java.util.UUID;

/** One unit's counted part in a ticket. */
public record Share(UUID assignmentId, String unit, Role role) {}
