package org.jiesu.routing.domain.ticket;

/** What a unit says it achieved. */
public enum Outcome {
    SOLVED,
    PARTLY_SOLVED,
    EXPLAINED,
    NOT_SOLVED
}
