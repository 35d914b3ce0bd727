package org.jiesu.sla.domain.extension;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for more days.
 *
 * @param ruling null while it waits for a decision
 */
public record Extension(
        UUID id,
        UUID ticketId,
        int round,
        UUID assignmentId,
        UUID clockId,
        String unit,
        int days,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Ruling ruling) {

    /**
     * What was decided.
     *
     * @param dueAt the new due time, null when refused
     */
    public record Ruling(
            boolean approved,
            @Nullable String note,
            String by,
            Instant at,
            @Nullable Instant dueAt) {}

    /** This request, decided. */
    public Extension ruled(Ruling decided) {
        return new Extension(
                id,
                ticketId,
                round,
                assignmentId,
                clockId,
                unit,
                days,
                reason,
                askedBy,
                askedAt,
                decided);
    }

    /** REQUESTED, APPROVED or REFUSED. */
    public String state() {
        if (ruling == null) {
            return "REQUESTED";
        }
        return ruling.approved() ? "APPROVED" : "REFUSED";
    }
}
