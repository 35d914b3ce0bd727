package org.jiesu.routing.domain.ticket;

import org.jiesu.routing.domain.catalogue.Grade;
import org.jspecify.annotations.Nullable;

/** What was reported, as far as routing needs it; the texts are masked and may be dropped. */
public record Report(
        String title,
        String content,
        String nature,
        Grade urgency,
        String channel,
        String source,
        @Nullable String accusedUnit) {

    Report supplemented(String text) {
        return new Report(
                title, content + "\n补充:" + text, nature, urgency, channel, source, accusedUnit);
    }

    Report withoutTexts() {
        return new Report("", "", nature, urgency, channel, source, accusedUnit);
    }
}
