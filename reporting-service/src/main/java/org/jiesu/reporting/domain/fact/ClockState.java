package org.jiesu.reporting.domain.fact;

/** What became of a handling clock. */
public enum ClockState {
    RUNNING,
    SUSPENDED,
    MET,
    BREACHED,
    CANCELLED
}
