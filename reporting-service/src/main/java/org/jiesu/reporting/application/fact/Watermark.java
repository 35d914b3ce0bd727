package org.jiesu.reporting.application.fact;

import java.time.Instant;

/** The newest time of an event taken in from one partition. */
public record Watermark(String topic, int partition, Instant eventTime) {}
