package org.jiesu.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter as it is written down. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LetterRow(
        String state,
        String cause,
        String detail,
        Origin origin,
        String key,
        @Nullable String subject,
        @Nullable Long sequence,
        @Nullable String type,
        Instant writtenAt,
        String headers,
        byte[] payload) {}
