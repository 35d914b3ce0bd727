package org.jiesu.messaging;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A W3C trace context. The current one belongs to the request or event being worked on (its
 * duplicated Vert.x context) and goes out with every event appended there.
 *
 * @param traceId 32 lower case hex digits, not all 0
 * @param spanId 16 lower case hex digits, not all 0
 * @param flags 2 hex digits
 */
public record Trace(String traceId, String spanId, String flags) {

    private static final String LOCAL = "org.jiesu.messaging.trace";
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** Empty for what is no valid {@code traceparent}; a later version is read as version 00. */
    public static Optional<Trace> parse(String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent);
        if (!matcher.matches() || ("00".equals(matcher.group(1)) && matcher.group(5) != null)) {
            return Optional.empty();
        }
        return Optional.of(new Trace(matcher.group(2), matcher.group(3), matcher.group(4)));
    }

    /** A new trace, sampled. */
    public static Trace start() {
        return new Trace(hex() + hex(), hex(), "01");
    }

    /** The same trace, one step on. */
    public Trace next() {
        return new Trace(traceId, hex(), flags);
    }

    /** The header's form. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** The trace of the work this thread is at; empty outside a request or event. */
    public static Optional<Trace> current() {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.<Trace>getLocal(LOCAL));
    }

    /** Makes it the trace of the work this thread is at; does nothing outside of one. */
    public void makeCurrent() {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(LOCAL, this);
        }
    }

    private static String hex() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x".formatted(random.nextLong(1, Long.MAX_VALUE));
    }
}
