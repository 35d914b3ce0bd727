package org.jiesu.reporting.adapter.postgres;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;

/**
 * The one statement that counts all cubes again from the event log and joins them with the stored
 * ones, so that both are of one moment. Per cube a row with the number of rows compared and of
 * those that differ, beside each of the first that do.
 */
final class RecountQuery {

    private static final int EXAMPLES = 20;

    private RecountQuery() {}

    static String ofAllCubes() {
        String counted =
                Cube.ALL.stream().map(RecountQuery::compared).collect(Collectors.joining(", "));
        String told =
                Cube.ALL.stream()
                        .map(RecountQuery::told)
                        .collect(Collectors.joining(" UNION ALL "));
        return "WITH base AS MATERIALIZED (SELECT * FROM recounted_line), " + counted + " " + told;
    }

    private static String compared(Cube cube) {
        return """
        counted_%1$s AS (
            SELECT day, %2$s, %3$s FROM (
                SELECT day, %2$s, %4$s, 0 AS ended FROM base WHERE %6$s
                UNION ALL
                SELECT ended_day, %2$s, %5$s, 1 FROM base WHERE ended_day IS NOT NULL AND %6$s
            ) AS line GROUP BY day, %2$s
        ), compared_%1$s AS MATERIALIZED (
            SELECT day, ARRAY[%2$s]::text[] AS key,
                ARRAY[%7$s]::text[] AS stored, ARRAY[%8$s]::text[] AS counted
            FROM (SELECT * FROM %1$s WHERE %9$s) AS stored
            FULL JOIN counted_%1$s AS counted USING (day, %2$s)
        )\
        """
                .formatted(
                        cube.table(),
                        cube.dimensions().stream()
                                .map(Dimension::column)
                                .collect(Collectors.joining(", ")),
                        each(", ", m -> "sum(%1$s)::bigint AS %1$s".formatted(m)),
                        cohort(measure -> measure),
                        cohort(measure -> "0"),
                        perUnit(cube) ? "true" : "role = 'LEAD'",
                        each(", ", m -> "coalesce(stored.%s, 0)".formatted(m)),
                        each(", ", m -> "coalesce(counted.%s, 0)".formatted(m)),
                        each(" OR ", m -> m + " <> 0"));
    }

    private static String told(Cube cube) {
        return """
        SELECT '%1$s', (SELECT count(*) FROM compared_%1$s),
            (SELECT count(*) FROM compared_%1$s WHERE stored <> counted), example.*
        FROM (SELECT) AS one LEFT JOIN (
            SELECT * FROM compared_%1$s WHERE stored <> counted ORDER BY day, key LIMIT %2$d
        ) AS example ON true\
        """
                .formatted(cube.table(), EXAMPLES);
    }

    /** Only a cube per unit has the lines of co-handlers. */
    private static boolean perUnit(Cube cube) {
        return cube.dimensions().contains(Dimension.UNIT);
    }

    private static String each(String joint, Function<String, String> text) {
        return Arrays.stream(Measure.values())
                .map(Measure::column)
                .map(text)
                .collect(Collectors.joining(joint));
    }

    /** The measures that belong to the day of registration. */
    private static String cohort(Function<String, String> text) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.ENDED)
                .map(Measure::column)
                .map(text)
                .collect(Collectors.joining(", "));
    }
}
