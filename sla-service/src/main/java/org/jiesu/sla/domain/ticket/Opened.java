package org.jiesu.sla.domain.ticket;

import java.util.UUID;

/**
 * One unit's share of a ticket as it is opened.
 *
 * @param role LEAD, CO or COPY
 */
public record Opened(UUID assignmentId, String unit, String role) {}
