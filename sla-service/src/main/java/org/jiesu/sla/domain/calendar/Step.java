package org.jiesu.sla.domain.calendar;

/**
 * One sentence of an explanation.
 *
 * @param code what kind of step: POLICY, START, COUNTED, SKIPPED, CHOSEN, NOT_FINAL, DUE, CHANGED …
 * @param text in Chinese, for whoever has to keep or defend the due time
 */
public record Step(String code, String text) {}
