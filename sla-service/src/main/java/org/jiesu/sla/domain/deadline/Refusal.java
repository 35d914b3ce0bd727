package org.jiesu.sla.domain.deadline;

/** Why a clock does not do as it was asked. */
public enum Refusal {
    /** The due time has passed, so nothing can be granted any more. */
    EXPIRED,
    /** It is met, cancelled or suspended. */
    NOT_RUNNING,
    /** The new due time would not be later. */
    NOT_LATER
}
