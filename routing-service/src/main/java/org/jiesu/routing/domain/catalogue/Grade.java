package org.jiesu.routing.domain.catalogue;

/** How soon a matter must be handled, the strictest first. */
public enum Grade {
    EMERGENCY,
    URGENT,
    ORDINARY,
    COMPLEX;

    /** The stricter of the two. */
    public Grade stricter(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
