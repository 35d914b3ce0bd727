package org.jiesu.reporting.adapter.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The statement that counts a cube again and joins it with the stored one: first the number of rows
 * and of rows that differ, then the first that do.
 */
final class RecountQuery {

    private static final int EXAMPLES = 20;

    private RecountQuery() {}

    static String of(Cube cube) {
        String dimensions =
                cube.dimensions().stream().map(Dimension::column).collect(Collectors.joining(", "));
        return """
        WITH lines AS (
            SELECT day, %1$s, %2$s, 0 AS ended FROM recounted_line%3$s
            UNION ALL
            SELECT ended_day, %1$s, %4$s, 1 FROM recounted_line%5$s
        ), counted AS (
            SELECT day, %1$s, %6$s FROM lines GROUP BY day, %1$s
        ), stored AS (
            SELECT day, %1$s, %7$s FROM %8$s WHERE %9$s
        ), compared AS (
            SELECT day, %1$s, %10$s FROM counted FULL JOIN stored USING (day, %1$s)
        ), wrong AS (
            SELECT * FROM compared WHERE %11$s
        )
        SELECT (SELECT count(*) FROM compared), (SELECT count(*) FROM wrong), w.*
        FROM (SELECT) AS one LEFT JOIN (SELECT * FROM wrong ORDER BY day, %1$s LIMIT %12$d) w ON true
        """
                .formatted(
                        dimensions,
                        each(m -> m == Measure.ENDED ? null : m.column()),
                        lead(cube, " WHERE "),
                        each(m -> m == Measure.ENDED ? null : "0"),
                        " WHERE ended_day IS NOT NULL" + lead(cube, " AND "),
                        each(m -> "sum(%1$s)::bigint AS counted_%1$s".formatted(m.column())),
                        each(m -> "%1$s AS stored_%1$s".formatted(m.column())),
                        cube.table(),
                        each(m -> m.column() + " <> 0").replace(", ", " OR "),
                        each(m ->
                                "coalesce(stored_%1$s, 0) AS stored_%1$s, coalesce(counted_%1$s, 0) AS counted_%1$s"
                                        .formatted(m.column())),
                        each(m -> "stored_%1$s <> counted_%1$s".formatted(m.column()))
                                .replace(", ", " OR "),
                        EXAMPLES);
    }

    /** Only a cube per unit has the lines of co-handlers. */
    private static String lead(Cube cube, String joint) {
        return cube.dimensions().contains(Dimension.UNIT) ? "" : joint + "role = 'LEAD'";
    }

    private static String each(Function<Measure, @Nullable String> text) {
        List<Measure> all = Arrays.asList(Measure.values());
        return all.stream().map(text).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
