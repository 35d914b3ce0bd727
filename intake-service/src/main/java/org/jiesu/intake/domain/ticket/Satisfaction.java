package org.jiesu.intake.domain.ticket;

/** The reporter's answer at the callback; counted 1, 0.9 and 0 in the satisfaction rate. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    UNSATISFIED
}
