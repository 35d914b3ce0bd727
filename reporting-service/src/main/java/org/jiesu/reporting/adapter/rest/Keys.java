package org.jiesu.reporting.adapter.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.webapi.CityTime;
import org.jspecify.annotations.Nullable;

/** What rows and tables of all reports have in common. */
final class Keys {

    private Keys() {}

    /** Codes as they are; without a code {@code UNKNOWN}, without an axis {@code ALL}. */
    static String of(Axis by, Sums.Group group) {
        if (by == Axis.NONE) {
            return Vocabulary.ALL;
        }
        return group.key().isEmpty() || group.name().isEmpty() ? Vocabulary.UNKNOWN : group.key();
    }

    static List<@Nullable Object> line(@Nullable Object... cells) {
        List<@Nullable Object> line = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            line.add(cell);
        }
        return Collections.unmodifiableList(line);
    }

    static List<String> notes(Span window, Instant asOf, Vocabulary.Definition definition) {
        return List.of(
                "窗口:" + window.from() + " 至 " + window.to() + "(不含)",
                "数据时间:" + CityTime.format(asOf),
                "口径(第 " + definition.version() + " 版):" + definition.formula(),
                "基期:" + definition.base(),
                "范围:" + definition.population(),
                "剔除:" + definition.exclusions());
    }
}
