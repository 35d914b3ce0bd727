package org.jiesu.intake.domain.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was reported, with every field checked. Title, content, address and reporter
 * are personal data until they are masked.
 *
 * @param source the desk or system it came from
 * @param externalNumber its number there; unique within the source
 */
public record Registration(
        Channel channel,
        Nature nature,
        String title,
        String content,
        ReporterGiven reporter,
        PlaceGiven place,
        @Nullable String category,
        Urgency urgency,
        String source,
        @Nullable String externalNumber,
        @Nullable String accusedUnit,
        List<String> tags) {

    @Override
    public String toString() {
        return "Registration[" + channel + ", " + source + "/" + externalNumber + ", …]";
    }
}
