package org.jiesu.reporting.application.figure;

/** A category that neither the taxonomy nor any ticket has: a slip of the pen, not a zero. */
public final class UnknownCategory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCategory(String category) {
        super("Expected a known category, but got " + category, null, false, false);
    }
}
