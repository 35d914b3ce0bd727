package org.jiesu.reporting.adapter.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three rates as a table, both totals named. */
final class RatesSheet {

    private static final List<String> HEADERS =
            List.of(
                    "名次", "代码", "名称", "受理量", "办结量", "有效回访", "已联系", "已解决", "满意", "基本满意", "响应率(%)",
                    "解决率(%)", "满意率(%)", "综合成绩", "说明");

    private RatesSheet() {}

    static Sheet of(RatesAnswer answer) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        answer.rows().forEach(row -> lines.add(line(row, row.name())));
        lines.add(line(answer.total().pooled(), "合计(合并计算)"));
        lines.add(line(answer.total().plainMean(), "合计(各行简单平均)"));
        List<String> notes =
                new ArrayList<>(Keys.notes(answer.window(), answer.asOf(), answer.definition()));
        notes.add("评分规则:" + answer.scoringRule().name());
        return new Sheet(answer.report(), HEADERS, lines, notes);
    }

    private static List<@Nullable Object> line(RatesAnswer.Row row, String name) {
        return Keys.line(
                row.rank(),
                row.key(),
                name,
                row.received(),
                row.completed(),
                row.valid(),
                row.contacted(),
                row.solved(),
                row.satisfied(),
                row.basicallySatisfied(),
                new BigDecimal(row.responseRate()),
                new BigDecimal(row.resolutionRate()),
                new BigDecimal(row.satisfactionRate()),
                new BigDecimal(row.score()),
                row.note());
    }
}
