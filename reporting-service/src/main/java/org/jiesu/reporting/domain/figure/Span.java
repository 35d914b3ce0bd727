package org.jiesu.reporting.domain.figure;

import java.time.LocalDate;

/** Days from {@code from} to before {@code to}; may be none, as the base of a leap day alone. */
public record Span(LocalDate from, LocalDate to) {}
