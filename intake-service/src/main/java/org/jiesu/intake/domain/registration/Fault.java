package org.jiesu.intake.domain.registration;

/**
 * What is wrong with one field. Never carries the field's value.
 *
 * @param pointer JSON pointer
 * @param message what would be right, in Chinese
 */
public record Fault(String pointer, String message) {}
