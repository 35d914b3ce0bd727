package org.jiesu.reporting.domain.fact;

/** A unit's part in a ticket that is counted; a copy has none. */
public enum Role {
    LEAD,
    CO
}
