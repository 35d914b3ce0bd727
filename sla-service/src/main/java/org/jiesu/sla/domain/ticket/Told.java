package org.jiesu.sla.domain.ticket;

import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockEvent;

/** One event of a clock, with the clock as it was and as it is; for a start both are the same. */
public record Told(ClockEvent event, Clock before, Clock after) {}
