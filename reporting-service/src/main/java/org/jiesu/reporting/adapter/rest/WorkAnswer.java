package org.jiesu.reporting.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.domain.figure.Percent;
import org.jiesu.reporting.domain.figure.Span;
import org.jspecify.annotations.Nullable;

/**
 * How the work goes: two counts per row, and what part of both the first is where that is asked.
 */
record WorkAnswer(
        String report,
        Axis by,
        Span window,
        Instant asOf,
        Map<String, Instant> watermarks,
        String answeredFrom,
        List<? extends Row> rows,
        Row total,
        Vocabulary.Definition definition) {

    /** A row of either report. */
    sealed interface Row {
        List<@Nullable Object> cells();
    }

    /** {@code onTimeRate} in per cent; null when nothing was due. */
    record OnTime(
            String key,
            String name,
            long onTime,
            long overdue,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String onTimeRate,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note)
            implements Row {

        static OnTime of(String key, String name, long onTime, long overdue) {
            long due = onTime + overdue;
            String rate = due == 0 ? null : Percent.of(onTime, due).toPlainString();
            return new OnTime(key, name, onTime, overdue, rate, due == 0 ? "NOTHING_DUE" : null);
        }

        @Override
        public List<@Nullable Object> cells() {
            BigDecimal rate = onTimeRate == null ? null : new BigDecimal(onTimeRate);
            return Keys.line(key, name, onTime, overdue, rate, note);
        }
    }

    /** What came in, what ended, and what is left, before a day. */
    record Backlog(String key, String name, long received, long ended, long open) implements Row {

        static Backlog of(String key, String name, long received, long ended) {
            return new Backlog(key, name, received, ended, received - ended);
        }

        @Override
        public List<@Nullable Object> cells() {
            return Keys.line(key, name, received, ended, open);
        }
    }

    /** How two counts become a row. */
    interface Shape {
        Row row(String key, String name, long first, long second);
    }

    static WorkAnswer of(String report, Asking.Asked asked, Shape shape, Vocabulary words) {
        Axis by = asked.question().by();
        List<Row> rows = new ArrayList<>();
        long first = 0;
        long second = 0;
        for (Sums.Group group : asked.sums().groups()) {
            long one = group.count(0, 0);
            long other = group.count(0, 1);
            first += one;
            second += other;
            String name = words.rowName(by, group.key(), group.name());
            rows.add(shape.row(Keys.of(by, group), name, one, other));
        }
        return new WorkAnswer(
                report,
                by,
                asked.window().days(),
                asked.freshness().asOf(),
                asked.freshness().watermarks(),
                asked.sums().relation(),
                rows,
                shape.row(Vocabulary.ALL, words.name("key", Vocabulary.ALL), first, second),
                words.definition(report));
    }

    Sheet sheet(List<String> headers) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.cells()));
        if (by != Axis.NONE) {
            lines.add(total.cells());
        }
        return new Sheet(report, headers, lines, Keys.notes(window, asOf, definition));
    }
}
