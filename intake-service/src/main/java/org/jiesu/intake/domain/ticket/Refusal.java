package org.jiesu.intake.domain.ticket;

/** Why a command is refused. */
public enum Refusal {
    /** The ticket's state does not allow it. */
    STATE_FORBIDS,
    MERGE_INTO_ITSELF,
    /** Only a ticket that is still worked on can carry another one. */
    MASTER_IS_CLOSED,
    /** Solved and satisfied: there is nothing to reopen. */
    NO_CAUSE_TO_REOPEN
}
