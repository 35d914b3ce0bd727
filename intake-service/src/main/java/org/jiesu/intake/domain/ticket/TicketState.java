package org.jiesu.intake.domain.ticket;

/** Where a ticket stands. A closed one takes no further work; only a callback may open it again. */
public enum TicketState {
    REGISTERED(true),
    ANSWERED(false),
    DECLINED(false),
    MERGED(false),
    PENDING_DISPATCH(true),
    DISPATCHED(true),
    DISPUTED(true),
    COMPLETED(false),
    CALLED_BACK(false),
    REOPENED(true),
    SUSPENDED(true),
    WITHDRAWN(false),
    TERMINATED(false),
    ARCHIVED(false);

    private final boolean open;

    TicketState(boolean open) {
        this.open = open;
    }

    /** Whether somebody still has to do something before the matter is completed. */
    public boolean isOpen() {
        return open;
    }
}
