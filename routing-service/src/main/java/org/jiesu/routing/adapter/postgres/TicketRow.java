package org.jiesu.routing.adapter.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code routing_ticket}. */
@Entity
@Table(name = "routing_ticket")
class TicketRow {
    @Id UUID ticketId = Rows.NO_ID;
    String number = "";
    Instant registeredAt = Instant.EPOCH;
    int round;
    String standing = "";
    String nature = "";
    String urgency = "";
    String channel = "";
    String source = "";
    @Nullable String accusedUnit;
    String title = "";
    String content = "";
    @Nullable String category;
    double confidence;
    String classifiedBy = "";
    String classifiedWith = "";
    String candidates = "";
    String classEvidence = "";
    @Nullable String district;
    @Nullable String street;
    @Nullable String community;
    @Nullable String compound;
    @Nullable String address;
    double placeConfidence;
    boolean placeAmbiguous;
    String locatedWith = "";
    String placeEvidence = "";
    @Nullable String dispatch;
    @Nullable String referral;
    @Nullable String endKind;
    @Nullable String beforeEnd;
    long sequence;
    long version;
}
