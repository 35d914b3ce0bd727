package org.jiesu.reporting.adapter.rest;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.reporting.application.figure.Sums;

/**
 * How fresh an answer is.
 *
 * @param asOf when it was read
 * @param watermarks the newest event time taken in, per topic; a topic nothing came from is missing
 */
record Freshness(Instant asOf, Map<String, Instant> watermarks) {

    Freshness {
        watermarks = Collections.unmodifiableMap(new TreeMap<>(watermarks));
    }

    static Freshness of(Instant asOf, Sums sums) {
        return new Freshness(asOf, sums.watermarks());
    }
}
