package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.figure.FigureStore;
import org.jiesu.reporting.application.figure.Question;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.application.reference.ReferenceEntry.Kind;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.rates.ScoringRule;

/** Reads cubes, names and rules. */
@ApplicationScoped
class PostgresFigures implements FigureStore {

    private static final String NAMES =
            "SELECT code, name FROM reference_current WHERE kind = $1 AND code = ANY($2::text[])";
    private static final String BELOW =
            """
            SELECT code FROM reference_current WHERE kind = 'CATEGORY' AND $1 = ANY(path)
            UNION SELECT code FROM reference_current WHERE kind = 'CATEGORY' AND code = $1
            UNION SELECT $1 WHERE EXISTS (SELECT FROM cube_place WHERE category = $1)
            """;
    private static final String WATERMARKS =
            "SELECT topic, max(event_time) FROM watermark GROUP BY topic";
    private static final String RULE =
            """
            SELECT code, version, response_weight, resolution_weight, satisfaction_weight,
                basically_weight, scale
            FROM scoring_rule WHERE valid_from <= $1 ORDER BY valid_from DESC, version DESC LIMIT 1
            """;

    @Override
    public Uni<List<Sums.Group>> sums(
            UnitOfWork work, Question question, List<Measure> measures, List<Span> spans) {
        FigureQuery query = new FigureQuery(question, measures, spans);
        int keys = question.by().dimensions().size();
        return work.select(query.sql(), query.parameters())
                .map(rows ->
                        rows.stream()
                                .map(row -> group(row, keys, spans.size(), measures.size()))
                                .filter(group -> keys == 0 || !isEmpty(group))
                                .toList());
    }

    @Override
    public Uni<Map<String, String>> names(UnitOfWork work, Kind kind, Collection<String> codes) {
        return work.select(NAMES, kind.name(), codes.toArray(String[]::new))
                .map(rows ->
                        rows.stream()
                                .collect(Collectors.toMap(row -> row.text(0), row -> row.text(1))));
    }

    @Override
    public Uni<Set<String>> categoriesBelow(UnitOfWork work, String category) {
        return work.select(BELOW, category)
                .map(rows -> {
                    Set<String> codes = new HashSet<>();
                    rows.forEach(row -> codes.add(row.text(0)));
                    return codes;
                });
    }

    @Override
    public Uni<Map<String, Instant>> watermarks(UnitOfWork work) {
        return work.select(WATERMARKS)
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.text(0), row -> row.instant(1))));
    }

    @Override
    public Uni<ScoringRule> scoringRule(UnitOfWork work, LocalDate day) {
        return work.select(RULE, day).map(rows -> rule(rows.getFirst()));
    }

    private static ScoringRule rule(Row row) {
        return new ScoringRule(
                row.text(0),
                row.integer(1),
                row.decimal(2),
                row.decimal(3),
                row.decimal(4),
                row.decimal(5),
                row.integer(6));
    }

    private static Sums.Group group(Row row, int keys, int spans, int measures) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            parts.add(row.text(i));
        }
        List<List<Long>> counts = new ArrayList<>();
        for (int span = 0; span < spans; span++) {
            List<Long> sums = new ArrayList<>();
            for (int measure = 0; measure < measures; measure++) {
                sums.add(row.number(keys + span * measures + measure));
            }
            counts.add(List.copyOf(sums));
        }
        String name = parts.isEmpty() ? "" : parts.getLast();
        return new Sums.Group(String.join("/", parts), name, counts);
    }

    private static boolean isEmpty(Sums.Group group) {
        return group.counts().stream().allMatch(sums -> sums.stream().allMatch(sum -> sum == 0));
    }
}
