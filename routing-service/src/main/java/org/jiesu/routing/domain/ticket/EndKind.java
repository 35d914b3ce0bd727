package org.jiesu.routing.domain.ticket;

/** Why intake ended a ticket without completion. */
public enum EndKind {
    WITHDRAWN,
    MERGED,
    ANSWERED,
    DECLINED,
    TRANSFERRED_OUT,
    TERMINATED
}
