package org.jiesu.routing.adapter.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignment} without what is projected from sla. */
@Entity
@Table(name = "assignment")
class AssignmentRow {
    @Id UUID assignmentId = Rows.NO_ID;
    UUID ticketId = Rows.NO_ID;
    Instant registeredAt = Instant.EPOCH;
    int ordinal;
    int round;
    String unit = "";
    String unitName = "";
    String unitKind = "";
    @Nullable String district;
    String role = "";
    String state = "";
    boolean open;
    long version;
    Instant openedAt = Instant.EPOCH;
    @Nullable Instant signedAt;
    @Nullable Instant contactedAt;
    @Nullable Instant repliedAt;
    @Nullable Instant endedAt;
    @Nullable String outcome;
    @Nullable String reply;
    @Nullable String holder;
    @Nullable Instant heldUntil;
    boolean returnForbidden;
    @Nullable UUID returnId;
    @Nullable String returnReason;
    @Nullable String returnNote;
    @Nullable String returnSuggested;
    @Nullable String beforeState;
}
