package org.jiesu.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that one consumer has set aside.
 *
 * @param state DEAD, PARKED, REPLAYED, REPEATED, DISCARDED
 * @param cause UNKNOWN_TYPE, UNREADABLE, REFUSED (by the handler) or BEHIND (an earlier one of its
 *     key)
 * @param payload JSON text; null where it is kept encrypted
 * @param attempts how often it was tried
 * @param reason why it was discarded
 */
public record DeadLetter(
        long id,
        String consumer,
        String state,
        String cause,
        String detail,
        Origin origin,
        String key,
        @Nullable String subject,
        @Nullable String type,
        @Nullable String payload,
        int attempts,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason) {}
