package org.jiesu.routing.domain.learned;

/** What somebody wrote or an operator took down. Either part may be empty. */
public record Letter(String title, String detail) {}
