package org.jiesu.reporting.domain.cube;

import java.time.LocalDate;
import java.util.List;

/** One row of a cube. Ordered, so that all who add to cubes lock their rows in one order. */
public record CubeKey(LocalDate day, List<String> values) implements Comparable<CubeKey> {

    public CubeKey {
        values = List.copyOf(values);
    }

    @Override
    public int compareTo(CubeKey other) {
        int byDay = day.compareTo(other.day);
        for (int i = 0; byDay == 0 && i < values.size(); i++) {
            int byValue = values.get(i).compareTo(other.values.get(i));
            if (byValue != 0) {
                return byValue;
            }
        }
        return byDay;
    }
}
