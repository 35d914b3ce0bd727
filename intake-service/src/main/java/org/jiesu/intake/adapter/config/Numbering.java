package org.jiesu.intake.adapter.config;

/**
 * How numbers begin.
 *
 * @param live letters of tickets that are worked on
 * @param history letters of closed matters of earlier systems
 */
public record Numbering(String live, String history) {}
