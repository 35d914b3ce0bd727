package org.jiesu.routing.domain.learned;

/** A letter whose category a person confirmed; the label is kept verbatim. */
public record LabelledLetter(Letter letter, String label) {}
