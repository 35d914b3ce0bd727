package org.jiesu.sla.domain.ticket;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.sla.domain.policy.Planner;

/**
 * What a decision needs besides the state and the fact.
 *
 * @param planner policy and calendar for clocks that start now
 * @param ids of new clocks, UUIDv7
 * @param now when we look
 */
public record Rules(Planner planner, Supplier<UUID> ids, Instant now) {}
