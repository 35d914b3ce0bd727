package org.jiesu.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What reporting tells on {@link Topic#REPORTS} (compacted). */
public sealed interface ReportEvent extends Event {

    /**
     * One figure of one unit and day as it stands now.
     *
     * @param day in the city's zone
     * @param numerator with {@code denominator} what the value was made of, if it is a rate
     */
    @EventType("jiesu.indicator.published.v1")
    record IndicatorPublished(
            String unit,
            LocalDate day,
            String indicator,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String definitionVersion,
            Instant at)
            implements ReportEvent {
        @Override
        public String key() {
            return unit + "/" + day + "/" + indicator;
        }
    }
}
