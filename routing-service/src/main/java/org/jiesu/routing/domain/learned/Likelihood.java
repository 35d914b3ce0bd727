package org.jiesu.routing.domain.learned;

/**
 * A label, verbatim as trained, and the calibrated probability in [0, 1] that it is the right one.
 */
public record Likelihood(String label, double probability) {}
