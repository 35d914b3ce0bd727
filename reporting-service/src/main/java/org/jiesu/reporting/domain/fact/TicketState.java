package org.jiesu.reporting.domain.fact;

/** Where a ticket stands, put together from what all services told. */
public enum TicketState {
    REGISTERED,
    PENDING_DISPATCH,
    DISPATCHED,
    COMPLETED,
    CALLED_BACK,
    REOPENED,
    ANSWERED,
    DECLINED,
    TRANSFERRED_OUT,
    WITHDRAWN,
    TERMINATED,
    MERGED,
    ARCHIVED
}
