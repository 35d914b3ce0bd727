package org.jiesu.reporting.adapter.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiesu.reporting.application.figure.Question;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jspecify.annotations.Nullable;

/** One statement that answers a question, with its parameters. */
final class FigureQuery {

    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final String sql;

    FigureQuery(Question question, List<Measure> measures, List<Span> spans) {
        List<String> keys = question.by().dimensions().stream().map(Dimension::column).toList();
        List<String> days = spans.stream().map(this::day).toList();
        List<String> columns = new ArrayList<>(keys);
        for (String span : days) {
            for (Measure measure : measures) {
                columns.add(
                        "coalesce(sum(%s) FILTER (WHERE %s), 0)::bigint"
                                .formatted(measure.column(), span));
            }
        }
        List<String> conditions = new ArrayList<>();
        conditions.add(days.stream().collect(Collectors.joining(" OR ", "(", ")")));
        question.filters()
                .forEach((dimension, values) ->
                        conditions.add(
                                dimension.column()
                                        + " = ANY("
                                        + next(values.toArray(String[]::new))
                                        + "::text[])"));
        if (question.perUnit()) {
            conditions.add("role = 'LEAD'");
        }
        if (!question.scope().all()) {
            conditions.add(scope(question.scope()));
        }
        this.sql =
                "SELECT %s FROM %s WHERE %s"
                                .formatted(
                                        String.join(", ", columns),
                                        question.relation(),
                                        String.join(" AND ", conditions))
                        + (keys.isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " GROUP BY %1$s ORDER BY %1$s",
                                        String.join(", ", keys)));
    }

    String sql() {
        return sql;
    }

    @Nullable Object[] parameters() {
        return parameters.toArray();
    }

    private String day(Span span) {
        return "day >= " + next(span.from()) + " AND day < " + next(span.to());
    }

    private String scope(Question.Scope scope) {
        return "(unit = ANY(%s::text[]) OR (left(unit, 6) = ANY(%s::text[]) AND unit ~ '^[0-9]+$'))"
                .formatted(
                        next(scope.units().toArray(String[]::new)),
                        next(scope.districts().toArray(String[]::new)));
    }

    private String next(Object parameter) {
        parameters.add(parameter);
        return "$" + parameters.size() + (parameter instanceof LocalDate ? "::date" : "");
    }
}
