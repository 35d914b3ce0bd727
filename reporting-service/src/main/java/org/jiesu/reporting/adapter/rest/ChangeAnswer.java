package org.jiesu.reporting.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.domain.figure.Change;
import org.jiesu.reporting.domain.figure.Span;
import org.jspecify.annotations.Nullable;

/** Counts of a window beside those of another. */
record ChangeAnswer(
        String report,
        Axis by,
        Span window,
        Span base,
        Instant asOf,
        Map<String, Instant> watermarks,
        String answeredFrom,
        List<Row> rows,
        Row total,
        Vocabulary.Definition definition) {

    private static final String NO_BASE = "NO_BASE";

    /** {@code changePercent} is null without a base. */
    record Row(
            String key,
            String name,
            long current,
            long base,
            long change,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String changePercent,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

        static Row of(String key, String name, Change change) {
            String percent = change.percent().map(p -> p.toPlainString()).orElse(null);
            return new Row(
                    key,
                    name,
                    change.current(),
                    change.base(),
                    change.difference(),
                    percent,
                    percent == null ? NO_BASE : null);
        }
    }

    static ChangeAnswer of(String report, Asking.Asked asked, Span base, Vocabulary words) {
        Axis by = asked.question().by();
        List<Row> rows = new ArrayList<>();
        Change total = new Change(0, 0);
        for (Sums.Group group : asked.sums().groups()) {
            Change change = new Change(group.count(0, 0), group.count(1, 0));
            total = total.plus(change);
            rows.add(
                    Row.of(
                            Keys.of(by, group),
                            words.rowName(by, group.key(), group.name()),
                            change));
        }
        return new ChangeAnswer(
                report,
                by,
                asked.window().days(),
                base,
                asked.freshness().asOf(),
                asked.freshness().watermarks(),
                asked.sums().relation(),
                rows,
                Row.of(Vocabulary.ALL, words.name("key", Vocabulary.ALL), total),
                words.definition(report));
    }

    Sheet sheet() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        if (by != Axis.NONE) {
            lines.add(line(total));
        }
        return new Sheet(
                report,
                List.of("代码", "名称", "本期", "基期", "增减", "增减幅(%)", "说明"),
                lines,
                Keys.notes(window, asOf, definition));
    }

    private static List<@Nullable Object> line(Row row) {
        String percent = row.changePercent();
        return Keys.line(
                row.key(),
                row.name(),
                row.current(),
                row.base(),
                row.change(),
                percent == null ? null : new BigDecimal(percent),
                row.note());
    }
}
