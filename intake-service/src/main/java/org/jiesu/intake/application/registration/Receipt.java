package org.jiesu.intake.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.webapi.StoredAnswer;

/** What became of one registration. */
public sealed interface Receipt {

    /** It is a ticket now, committed with what tells others of it. */
    record Registered(UUID id, String number, Instant at, List<Duplicate> possibleDuplicates)
            implements Receipt {}

    /** Its source and external number are registered already. */
    record Known(UUID id) implements Receipt {}

    /** The same request again: the answer it was given. */
    record Replayed(StoredAnswer answer) implements Receipt {}

    /** Another request under the same Idempotency-Key. */
    record KeyReused() implements Receipt {}

    /** The first request under this Idempotency-Key is not answered yet. */
    record KeyInProgress() implements Receipt {}

    /**
     * A ticket that may be about the same matter; a person decides.
     *
     * @param similarity of the texts, 0 to 1
     * @param reason in Chinese
     */
    record Duplicate(UUID id, String number, double similarity, String reason) {}
}
