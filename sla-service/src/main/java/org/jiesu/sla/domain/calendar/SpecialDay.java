package org.jiesu.sla.domain.calendar;

import java.time.LocalDate;

/**
 * A day a notice names.
 *
 * @param name of the festival, in Chinese
 * @param off a day off, or else a make-up working day (调休上班)
 */
public record SpecialDay(LocalDate date, String name, boolean off) {}
