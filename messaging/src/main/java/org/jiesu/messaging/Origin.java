package org.jiesu.messaging;

/** Where in the log a record stands. */
public record Origin(String topic, int partition, long offset) {}
