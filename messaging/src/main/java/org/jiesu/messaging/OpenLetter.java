package org.jiesu.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter that waits, with what is needed to try it again. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OpenLetter(
        long id,
        String consumer,
        Origin origin,
        String key,
        Instant writtenAt,
        String headers,
        byte[] payload,
        boolean encrypted,
        @Nullable String subject,
        @Nullable Long sequence) {

    static final String COLUMNS =
            "id, consumer, topic, partition, log_offset, key, written_at, headers, payload,"
                    + " encrypted, subject, sequence";

    static OpenLetter of(Row row) {
        return new OpenLetter(
                row.number(0),
                row.text(1),
                new Origin(row.text(2), row.integer(3), row.number(4)),
                row.text(5),
                row.instant(6),
                row.text(7),
                row.bytes(8),
                row.flag(9),
                row.textOrNull(10),
                row.numberOrNull(11));
    }
}
