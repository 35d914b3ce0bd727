package org.jiesu.routing.domain.ticket;

/** What a unit is to a ticket. A copy is told and has no clock. */
public enum Role {
    LEAD,
    CO,
    COPY
}
