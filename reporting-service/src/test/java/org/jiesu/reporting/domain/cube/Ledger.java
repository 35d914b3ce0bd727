package org.jiesu.reporting.domain.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.reporting.domain.fact.Fact;

/** The consumer's bookkeeping without a database: facts, cubes, and batches that may be lost. */
public final class Ledger {

    final Map<UUID, Fact> facts = new HashMap<>();
    final Map<Cube, Map<CubeKey, long[]>> cubes = new HashMap<>();

    /** Takes a batch in, as one transaction would. */
    public void take(List<Life.Told> batch) {
        Map<UUID, Fact> changed = new HashMap<>();
        for (Life.Told told : batch) {
            Fact before =
                    changed.getOrDefault(
                            told.ticket(), facts.getOrDefault(told.ticket(), Fact.NOTHING));
            changed.put(told.ticket(), before.after(told.sequence(), told.event()));
        }
        Deltas deltas = new Deltas();
        changed.forEach((ticket, after) ->
                deltas.replace(
                        ReportedTicket.of(facts.getOrDefault(ticket, Fact.NOTHING)).orElse(null),
                        ReportedTicket.of(after).orElse(null)));
        facts.putAll(changed);
        for (Cube cube : Cube.ALL) {
            deltas.of(cube).forEach((key, sum) -> add(cube, key, sum));
        }
    }

    private void add(Cube cube, CubeKey key, long[] sum) {
        long[] row =
                cubes.computeIfAbsent(cube, ignored -> new HashMap<>())
                        .computeIfAbsent(key, ignored -> new long[sum.length]);
        for (int i = 0; i < sum.length; i++) {
            row[i] += sum[i];
        }
    }

    /** The rows of a cube that are not all 0, printable and comparable. */
    public Map<String, List<Long>> rows(Cube cube) {
        Map<String, List<Long>> rows = new TreeMap<>();
        cubes.getOrDefault(cube, Map.of())
                .forEach((key, sum) -> {
                    List<Long> values = java.util.Arrays.stream(sum).boxed().toList();
                    if (values.stream().anyMatch(n -> n != 0)) {
                        rows.put(key.day() + String.join("|", key.values()), values);
                    }
                });
        return rows;
    }
}
