package org.jiesu.intake.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.webapi.KeyedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A checked registration on its way into the tables.
 *
 * @param id UUIDv7 of {@code at}
 * @param masked its texts without personal data
 * @param sealed its personal data, unreadable
 * @param actor who registers
 * @param key the caller's Idempotency-Key, if there is one
 */
public record Arrival(
        UUID id,
        Instant at,
        Registration registration,
        Masked masked,
        Sealed sealed,
        String actor,
        @Nullable KeyedRequest key) {

    /** Texts that may leave intake. */
    public record Masked(
            String title,
            String content,
            @Nullable String compound,
            @Nullable String address,
            @Nullable String placeKey,
            List<String> tags) {}

    /** What only the vault can open; {@code phoneIndex} nobody can. */
    public record Sealed(
            @Nullable SealedText name,
            @Nullable SealedText phone,
            @Nullable SealedText phoneIndex,
            SealedText title,
            SealedText content,
            @Nullable SealedText address) {}

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
