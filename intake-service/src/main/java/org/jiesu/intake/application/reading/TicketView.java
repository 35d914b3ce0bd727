package org.jiesu.intake.application.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is shown. Texts are masked or not, as the reader's role says; name and phone are
 * always masked.
 *
 * @param history what became of an imported matter, as JSON; null for a live one
 */
public record TicketView(
        UUID id,
        String number,
        String state,
        long version,
        int round,
        Instant registeredAt,
        String channel,
        String nature,
        String title,
        String content,
        ReporterView reporter,
        PlaceView place,
        @Nullable String category,
        String urgency,
        String source,
        @Nullable String externalNumber,
        @Nullable String accusedUnit,
        List<String> tags,
        @Nullable CallbackView callback,
        @Nullable UUID mergedInto,
        @Nullable String history,
        List<AssignmentView> assignments,
        List<DeadlineView> deadlines) {

    /** Who complained, as far as the reader may know. */
    public record ReporterView(
            @Nullable String name,
            @Nullable String phone,
            boolean anonymous,
            boolean confidential) {
        @Override
        public String toString() {
            return "ReporterView[…]";
        }
    }

    /** Where it happened. */
    public record PlaceView(
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            @Nullable String compound,
            @Nullable String address) {}

    /** What the reporter answered last. */
    public record CallbackView(
            boolean contacted,
            @Nullable Boolean solved,
            @Nullable String satisfaction,
            Instant at) {}

    /** One unit's share, as routing told last. */
    public record AssignmentView(
            UUID assignmentId,
            int round,
            String unit,
            String unitName,
            String role,
            String state,
            boolean open) {}

    /** One clock, as sla told last. */
    public record DeadlineView(
            String stage,
            @Nullable String unit,
            String state,
            int round,
            @Nullable Instant startedAt,
            Instant dueAt,
            Instant originalDueAt) {}

    @Override
    public String toString() {
        return "TicketView[" + id + ", " + state + "]";
    }
}
