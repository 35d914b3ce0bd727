package org.jiesu.messaging;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** One undecoded record. Its text form never shows the payload. */
public final class RawRecord {

    private final Origin origin;
    private final String key;
    private final Map<String, String> headers;
    private final byte[] payload;
    private final Instant timestamp;

    RawRecord(
            Origin origin,
            String key,
            Map<String, String> headers,
            byte[] payload,
            Instant timestamp) {
        this.origin = origin;
        this.key = key;
        this.headers = Map.copyOf(headers);
        this.payload = payload.clone();
        this.timestamp = timestamp;
    }

    public Origin origin() {
        return origin;
    }

    /** The key; for a record without one a name of its own, so that nothing waits behind it. */
    public String key() {
        return key;
    }

    /** The headers as text; of a repeated one the last. */
    public Map<String, String> headers() {
        return headers;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** When it was written to the log, by the sender's or the broker's clock. */
    public Instant timestamp() {
        return timestamp;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawRecord that
                && origin.equals(that.origin)
                && key.equals(that.key)
                && headers.equals(that.headers)
                && timestamp.equals(that.timestamp)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, key);
    }

    @Override
    public String toString() {
        return "RawRecord[" + origin + "]";
    }
}
