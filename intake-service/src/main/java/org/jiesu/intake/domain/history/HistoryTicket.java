package org.jiesu.intake.domain.history;

import java.time.Instant;
import org.jiesu.intake.domain.registration.Channel;
import org.jiesu.intake.domain.registration.Nature;
import org.jiesu.intake.domain.registration.PlaceGiven;
import org.jiesu.intake.domain.ticket.Satisfaction;
import org.jspecify.annotations.Nullable;

/** A closed matter of an earlier system; nobody works on it. */
public record HistoryTicket(
        String source,
        String externalNumber,
        Instant registeredAt,
        Channel channel,
        Nature nature,
        String category,
        PlaceGiven place,
        Work work) {

    /**
     * What became of it.
     *
     * @param contacted as answered at the callback; all three null: there was none
     */
    public record Work(
            @Nullable String unit,
            @Nullable Instant dispatchedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction) {}
}
