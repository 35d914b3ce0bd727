package org.jiesu.routing.domain.learned;

import java.time.Instant;

/**
 * What a person wants to know before trusting a model.
 *
 * @param version names this model; two models that differ have different ones
 * @param letters how many letters it was trained on
 * @param figures from cross-validation, on letters the planes had not seen
 */
public record ModelCard(String version, Instant trainedAt, int letters, Figures figures) {}
