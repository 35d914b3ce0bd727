package org.jiesu.intake.domain.registration;

/** How soon it must be handled, as the operator judges; routing takes the stricter of two. */
public enum Urgency {
    EMERGENCY,
    URGENT,
    ORDINARY,
    COMPLEX
}
