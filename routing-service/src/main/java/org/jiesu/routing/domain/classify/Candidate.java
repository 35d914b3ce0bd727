package org.jiesu.routing.domain.classify;

/** A category that comes into question, with its probability in [0, 1]. */
public record Candidate(String category, String name, String path, double probability) {}
