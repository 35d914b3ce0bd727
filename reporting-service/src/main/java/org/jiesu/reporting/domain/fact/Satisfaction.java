package org.jiesu.reporting.domain.fact;

/** What the reporter said of the handling. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    UNSATISFIED
}
