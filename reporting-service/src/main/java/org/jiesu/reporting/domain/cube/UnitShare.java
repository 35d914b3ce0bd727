package org.jiesu.reporting.domain.cube;

import org.jiesu.reporting.domain.fact.Role;

/** A unit's part in a ticket and what became of that unit's handling clock. */
public record UnitShare(String unit, Role role, boolean met, boolean breached) {}
