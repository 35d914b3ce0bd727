package org.jiesu.reporting.domain.fact;

import org.jspecify.annotations.Nullable;

/** The answers of a callback in which something was answered: the population of the three rates. */
public record Callback(
        int round, boolean contacted, boolean solved, @Nullable Satisfaction satisfaction) {}
