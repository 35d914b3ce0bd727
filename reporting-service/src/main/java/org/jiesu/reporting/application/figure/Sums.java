package org.jiesu.reporting.application.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The counts a report is made of.
 *
 * @param relation the cube or the facts they were read from
 * @param watermarks the newest event time taken in, per topic
 */
public record Sums(List<Group> groups, String relation, Map<String, Instant> watermarks) {

    /**
     * One row.
     *
     * @param key the code, or codes joined by a slash; empty where unknown
     * @param name as the reference data has it now; the key where it has none
     * @param counts per span asked for, per measure asked for
     */
    public record Group(String key, String name, List<List<Long>> counts) {

        public Group {
            counts = List.copyOf(counts);
        }

        /** One count. */
        public long count(int span, int measure) {
            return counts.get(span).get(measure);
        }
    }

    public Sums {
        groups = List.copyOf(groups);
        watermarks = Map.copyOf(watermarks);
    }
}
