package org.jiesu.intake.application.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What one event of another service means for a ticket here.
 *
 * @param event the event's id: it enters the timeline once
 * @param text in Chinese
 * @param progress what it asks of the ticket's state, if anything
 */
public record News(
        UUID ticket,
        UUID event,
        Instant at,
        String service,
        String type,
        String actor,
        String text,
        @Nullable Progress progress,
        List<Share> shares,
        @Nullable Clock clock,
        @Nullable String category) {

    /** What became of one unit's share of the ticket. */
    public sealed interface Share {

        record Opened(
                UUID assignment,
                int round,
                String unit,
                String unitName,
                @Nullable String district,
                String role)
                implements Share {}

        record Moved(UUID assignment, String state, boolean open) implements Share {}

        /** The round is completed: nobody has work on it any more. */
        record AllClosed(int round) implements Share {}
    }

    /**
     * The state of a clock after the event.
     *
     * @param startedAt null when the event does not tell
     * @param dueAt null when the event does not tell: it stays
     */
    public record Clock(
            UUID deadline,
            int round,
            @Nullable UUID assignment,
            String stage,
            @Nullable String unit,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt) {}
}
