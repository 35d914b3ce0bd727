package org.jiesu.reporting.adapter.kafka;

import org.jiesu.contracts.HistoryEvent;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.Satisfaction;

/** Closed matters of earlier systems. */
final class HistoryNews {

    private HistoryNews() {}

    static FactEvent of(HistoryEvent event) {
        return switch (event) {
            case HistoryEvent.TicketImported e -> imported(e);
        };
    }

    private static FactEvent imported(HistoryEvent.TicketImported event) {
        String satisfaction = event.satisfaction();
        return new FactEvent.Imported(
                event.registeredAt(),
                event.channel(),
                event.source(),
                event.nature(),
                event.category(),
                Places.of(event.place()),
                event.unit(),
                event.dispatchedAt(),
                event.dueAt(),
                event.completedAt(),
                event.contacted(),
                event.solved(),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction));
    }
}
