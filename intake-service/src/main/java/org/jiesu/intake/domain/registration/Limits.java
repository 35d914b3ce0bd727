package org.jiesu.intake.domain.registration;

/** The longest texts taken in, in characters, and the most tags. */
public record Limits(
        int title, int content, int name, int address, int compound, int tag, int tags) {}
