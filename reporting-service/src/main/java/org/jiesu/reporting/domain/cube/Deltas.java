package org.jiesu.reporting.domain.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a batch changes in the cubes: new minus old of every ticket, summed up per row. */
public final class Deltas {

    private static final int MEASURES = Measure.values().length;

    private final Map<Cube, Map<CubeKey, long[]>> sums = new HashMap<>();

    /** Takes over one ticket: what it counted as before, if it did, and what it counts as now. */
    public void replace(@Nullable ReportedTicket before, @Nullable ReportedTicket after) {
        if (before != null && before.equals(after)) {
            return;
        }
        for (Cube cube : Cube.ALL) {
            if (before != null) {
                add(cube, before, -1);
            }
            if (after != null) {
                add(cube, after, 1);
            }
        }
    }

    /** The rows of a cube that change, in key order; a sum per {@link Measure} by ordinal. */
    public SortedMap<CubeKey, long[]> of(Cube cube) {
        SortedMap<CubeKey, long[]> changed = new TreeMap<>();
        sums.getOrDefault(cube, Map.of())
                .forEach((key, sum) -> {
                    if (Arrays.stream(sum).anyMatch(n -> n != 0)) {
                        changed.put(key, sum);
                    }
                });
        return changed;
    }

    private void add(Cube cube, ReportedTicket ticket, int sign) {
        List<UnitShare> shares =
                cube.perUnit() ? ticket.shares() : List.of(ticket.shares().getFirst());
        for (UnitShare share : shares) {
            List<String> values =
                    cube.dimensions().stream().map(d -> ticket.value(d, share)).toList();
            long[] sum = row(cube, new CubeKey(ticket.day(), values));
            int flags = ticket.flags(share);
            for (int measure = 0; measure < MEASURES; measure++) {
                sum[measure] += (flags >> measure & 1) * sign;
            }
            if (ticket.endedDay() != null) {
                row(cube, new CubeKey(ticket.endedDay(), values))[Measure.ENDED.ordinal()] += sign;
            }
        }
    }

    private long[] row(Cube cube, CubeKey key) {
        return sums.computeIfAbsent(cube, ignored -> new HashMap<>())
                .computeIfAbsent(key, ignored -> new long[MEASURES]);
    }
}
