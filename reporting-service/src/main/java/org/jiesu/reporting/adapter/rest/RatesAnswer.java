package org.jiesu.reporting.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.rates.RateCounts;
import org.jiesu.reporting.domain.rates.Rates;
import org.jiesu.reporting.domain.rates.ScoringRule;
import org.jspecify.annotations.Nullable;

/** The three rates and the score, per row, pooled, and as the plain mean of the rows. */
record RatesAnswer(
        String report,
        Axis by,
        Span window,
        Instant asOf,
        Map<String, Instant> watermarks,
        String answeredFrom,
        List<Row> rows,
        Total total,
        ScoringRule scoringRule,
        Vocabulary.Definition definition) {

    /** What {@link RateCounts} are made of, in its order. */
    static final List<Measure> MEASURES =
            List.of(
                    Measure.COUNTED,
                    Measure.COMPLETED,
                    Measure.VALID,
                    Measure.CONTACTED,
                    Measure.SOLVED,
                    Measure.SATISFIED,
                    Measure.BASICALLY_SATISFIED);

    private static final String NO_VALID_CALLBACK = "NO_VALID_CALLBACK";
    private static final Comparator<Row> BEST_FIRST =
            Comparator.comparing((Row row) -> new BigDecimal(row.score()))
                    .thenComparing(Row::received)
                    .reversed()
                    .thenComparing(Row::key);

    /** Rates in per cent; {@code rank} in a ranking only, the same for equal score and volume. */
    record Row(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer rank,
            String key,
            String name,
            long received,
            long completed,
            long valid,
            long contacted,
            long solved,
            long satisfied,
            long basicallySatisfied,
            String responseRate,
            String resolutionRate,
            String satisfactionRate,
            String score,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

        static Row of(String key, String name, RateCounts counts, Rates rates) {
            return new Row(
                    null,
                    key,
                    name,
                    counts.received(),
                    counts.completed(),
                    counts.valid(),
                    counts.contacted(),
                    counts.solved(),
                    counts.satisfied(),
                    counts.basicallySatisfied(),
                    rates.response().toPlainString(),
                    rates.resolution().toPlainString(),
                    rates.satisfaction().toPlainString(),
                    rates.score().toPlainString(),
                    counts.valid() == 0 ? NO_VALID_CALLBACK : null);
        }

        boolean tiesWith(Row other) {
            return score.equals(other.score) && received == other.received;
        }

        Row ranked(int place) {
            return new Row(
                    place,
                    key,
                    name,
                    received,
                    completed,
                    valid,
                    contacted,
                    solved,
                    satisfied,
                    basicallySatisfied,
                    responseRate,
                    resolutionRate,
                    satisfactionRate,
                    score,
                    note);
        }
    }

    /** All tickets together, and each row weighing the same. */
    record Total(Row pooled, Row plainMean) {}

    static RatesAnswer of(String report, Asking.Asked asked, ScoringRule rule, Vocabulary words) {
        Axis by = asked.question().by();
        List<Row> rows = new ArrayList<>();
        List<RateCounts> all = new ArrayList<>();
        for (Sums.Group group : asked.sums().groups()) {
            RateCounts counts = counts(group);
            all.add(counts);
            rows.add(
                    Row.of(
                            Keys.of(by, group),
                            words.rowName(by, group.key(), group.name()),
                            counts,
                            rule.rates(counts)));
        }
        RateCounts sum = all.stream().reduce(RateCounts.NONE, RateCounts::plus);
        String name = words.name("key", Vocabulary.ALL);
        return new RatesAnswer(
                report,
                by,
                asked.window().days(),
                asked.freshness().asOf(),
                asked.freshness().watermarks(),
                asked.sums().relation(),
                rows,
                new Total(
                        Row.of(Vocabulary.ALL, name, sum, rule.rates(sum)),
                        Row.of(Vocabulary.ALL, name, sum, rule.plainMean(all))),
                rule,
                words.definition(report));
    }

    /** The best first, with places. */
    RatesAnswer ranked() {
        List<Row> sorted = rows.stream().sorted(BEST_FIRST).toList();
        List<Row> ranked = new ArrayList<>();
        for (Row row : sorted) {
            boolean tie = !ranked.isEmpty() && ranked.getLast().tiesWith(row);
            Integer shared = tie ? ranked.getLast().rank() : null;
            ranked.add(row.ranked(shared == null ? ranked.size() + 1 : shared));
        }
        return new RatesAnswer(
                report,
                by,
                window,
                asOf,
                watermarks,
                answeredFrom,
                ranked,
                total,
                scoringRule,
                definition);
    }

    private static RateCounts counts(Sums.Group group) {
        return new RateCounts(
                group.count(0, 0),
                group.count(0, 1),
                group.count(0, 2),
                group.count(0, 3),
                group.count(0, 4),
                group.count(0, 5),
                group.count(0, 6));
    }
}
