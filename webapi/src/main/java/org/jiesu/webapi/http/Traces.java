package org.jiesu.webapi.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jiesu.messaging.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a request: the client's when it sent a valid one, a new one otherwise. Events
 * appended go out with it.
 */
final class Traces {
    private static final String KEY = "org.jiesu.webapi.trace";

    private Traces() {}

    /** Makes it the current one of this request. */
    static void begin(RoutingContext context) {
        Trace trace = current(context);
        trace.makeCurrent();
        MDC.put("traceId", trace.traceId());
    }

    /** What the client is given to ask about. */
    static String id(RoutingContext context) {
        return current(context).traceId();
    }

    private static Trace current(RoutingContext context) {
        Trace known = context.get(KEY);
        if (known != null) {
            return known;
        }
        Trace trace = of(context.request().getHeader("traceparent"));
        context.put(KEY, trace);
        return trace;
    }

    private static Trace of(@Nullable String header) {
        Optional<Trace> sent = header == null ? Optional.empty() : Trace.parse(header);
        return sent.map(Trace::next).orElseGet(Trace::start);
    }
}
