package org.jiesu.messaging;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiesu.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/** The envelope as Kafka headers: CloudEvents 1.0, binary mode. */
final class Headers {

    private Headers() {}

    static Map<String, String> of(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id().toString());
        headers.put("ce_source", envelope.source());
        headers.put("ce_type", envelope.type());
        headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_sequence", Long.toString(envelope.sequence()));
        headers.put("ce_actor", envelope.actor());
        put(headers, "ce_actorunit", envelope.actorUnit());
        put(headers, "ce_causationid", envelope.causationId());
        put(headers, "ce_traceparent", envelope.traceparent());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Throws {@link UnreadableRecord} naming the header that is missing or malformed. */
    static Envelope envelope(Map<String, String> headers) {
        return new Envelope(
                uuid("ce_id", required(headers, "ce_id")),
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                time(required(headers, "ce_time")),
                sequence(required(headers, "ce_sequence")),
                required(headers, "ce_actor"),
                headers.get("ce_actorunit"),
                uuidOrNull("ce_causationid", headers.get("ce_causationid")),
                headers.get("ce_traceparent"));
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new UnreadableRecord("Expected the header " + name + ", but it is missing");
        }
        return value;
    }

    private static @Nullable UUID uuidOrNull(String name, @Nullable String value) {
        return value == null ? null : uuid(name, value);
    }

    private static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableRecord("Expected " + name + " to be a UUID", malformed);
        }
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new UnreadableRecord("Expected ce_time to be an RFC 3339 time", malformed);
        }
    }

    private static long sequence(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecord("Expected ce_sequence to be a number", malformed);
        }
    }
}
