package org.jiesu.intake.adapter.kafka;

import java.util.List;
import org.jiesu.intake.application.projection.News;
import org.jiesu.intake.application.projection.News.Share;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What one event means here. A unit stands in the text as {@code 【code】}; readers see its name.
 *
 * @param text in Chinese
 */
record Line(
        String text,
        @Nullable Progress progress,
        List<Share> shares,
        News.@Nullable Clock clock,
        @Nullable String category) {

    static Line of(String text) {
        return new Line(text, null, List.of(), null, null);
    }

    Line moving(Progress next) {
        return new Line(text, next, shares, clock, category);
    }

    Line sharing(List<Share> moved) {
        return new Line(text, progress, moved, clock, category);
    }

    Line timing(News.Clock moved) {
        return new Line(text, progress, shares, moved, category);
    }

    Line about(@Nullable String decided) {
        return new Line(text, progress, shares, clock, decided);
    }

    static String unit(@Nullable String code) {
        return code == null ? "" : "【" + code + "】";
    }

    static String note(@Nullable String note) {
        return note == null || note.isBlank() ? "" : ":" + note;
    }
}
