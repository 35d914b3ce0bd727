package org.jiesu.webapi.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A W3C trace context: the caller's when it is valid, a new one otherwise. */
record Traceparent(String traceId, String text) {
    /** Where the request's own stands in its routing context. */
    static final String KEY = "jiesu.traceparent";

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");
    private static final HexFormat HEX = HexFormat.of();

    static Traceparent of(@Nullable String header) {
        if (header != null && VALID.matcher(header).matches()) {
            return new Traceparent(header.substring(3, 35), header);
        }
        return fresh();
    }

    static Traceparent fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String traceId =
                HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong());
        String text = "00-" + traceId + "-" + HEX.toHexDigits(random.nextLong() | 1) + "-01";
        return new Traceparent(traceId, text);
    }
}
