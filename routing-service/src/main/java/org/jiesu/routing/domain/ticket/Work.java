package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has done on its share so far.
 *
 * @param holder who took the task from the queue, until {@code heldUntil}
 */
public record Work(
        Instant openedAt,
        @Nullable Instant signedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant repliedAt,
        @Nullable Outcome outcome,
        @Nullable String text,
        @Nullable String holder,
        @Nullable Instant heldUntil,
        @Nullable Instant endedAt) {

    static Work openedAt(Instant at) {
        return new Work(at, null, null, null, null, null, null, null, null);
    }

    Work signed(Instant at) {
        return new Work(
                openedAt, at, contactedAt, repliedAt, outcome, text, holder, heldUntil, null);
    }

    Work contacted(Instant at) {
        return new Work(openedAt, signedAt, at, repliedAt, outcome, text, holder, heldUntil, null);
    }

    Work replied(Instant at, Outcome result, String reply) {
        return new Work(
                openedAt, signedAt, contactedAt, at, result, reply, holder, heldUntil, null);
    }

    Work heldBy(String user, Instant until) {
        return new Work(
                openedAt, signedAt, contactedAt, repliedAt, outcome, text, user, until, endedAt);
    }

    Work ended(@Nullable Instant at) {
        return new Work(openedAt, signedAt, contactedAt, repliedAt, outcome, text, null, null, at);
    }

    Work withoutTexts() {
        return new Work(
                openedAt,
                signedAt,
                contactedAt,
                repliedAt,
                outcome,
                text == null ? null : "",
                holder,
                heldUntil,
                endedAt);
    }
}
