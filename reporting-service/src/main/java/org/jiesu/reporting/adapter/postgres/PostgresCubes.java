package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.fact.Cubes;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.CubeKey;
import org.jiesu.reporting.domain.cube.Deltas;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;

/** Each cube in its table; the statements are made from the cube's description. */
@ApplicationScoped
class PostgresCubes implements Cubes {

    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final Map<Cube, String> ADD =
            Cube.ALL.stream().collect(Collectors.toMap(cube -> cube, PostgresCubes::addition));

    @Override
    public Uni<Void> add(UnitOfWork work, Deltas deltas) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Cube cube : Cube.ALL) {
            SortedMap<CubeKey, long[]> rows = deltas.of(cube);
            if (!rows.isEmpty()) {
                done = done.chain(() -> add(work, cube, rows));
            }
        }
        return done;
    }

    private static Uni<Void> add(UnitOfWork work, Cube cube, SortedMap<CubeKey, long[]> rows) {
        List<Object> arrays = new ArrayList<>();
        arrays.add(Columns.of(rows.keySet(), LocalDate.class, CubeKey::day));
        for (int i = 0; i < cube.dimensions().size(); i++) {
            int dimension = i;
            arrays.add(Columns.of(rows.keySet(), String.class, key -> key.values().get(dimension)));
        }
        for (Measure measure : MEASURES) {
            arrays.add(Columns.of(rows.values(), Long.class, sum -> sum[measure.ordinal()]));
        }
        return work.update(ADD.getOrDefault(cube, ""), arrays.toArray()).replaceWithVoid();
    }

    /** The rows come in key order, and so are they locked. */
    private static String addition(Cube cube) {
        List<String> dimensions = cube.dimensions().stream().map(Dimension::column).toList();
        List<String> measures = MEASURES.stream().map(Measure::column).toList();
        List<String> key = Stream.concat(Stream.of("day"), dimensions.stream()).toList();
        List<String> columns = Stream.concat(key.stream(), measures.stream()).toList();
        String types =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> "$" + (i + 1) + "::" + type(i, key.size()) + "[]")
                        .collect(Collectors.joining(", "));
        String sums =
                measures.stream()
                        .map(m -> m + " = cube." + m + " + excluded." + m)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s AS cube (%s) SELECT * FROM unnest(%s) ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(
                        cube.table(),
                        String.join(", ", columns),
                        types,
                        String.join(", ", key),
                        sums);
    }

    private static String type(int column, int keys) {
        if (column == 0) {
            return "date";
        }
        return column < keys ? "text" : "bigint";
    }
}
