package org.jiesu.reporting.domain.fact;

/** How a matter ends other than by being handled. */
public enum Ending {
    ANSWERED,
    DECLINED,
    TRANSFERRED_OUT,
    WITHDRAWN,
    TERMINATED
}
