package org.jiesu.messaging;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The traces of the events of the batch at hand, by event: what follows from an event goes on in
 * its trace, not in that of the batch.
 */
final class BatchTraces {

    private static final String LOCAL = "org.jiesu.messaging.batch-traces";

    private BatchTraces() {}

    /** Of the event in the batch at hand; empty for any other. */
    static Optional<Trace> of(@Nullable UUID event) {
        Context context = Vertx.currentContext();
        if (event == null || context == null || !VertxContext.isDuplicatedContext(context)) {
            return Optional.empty();
        }
        Map<String, String> traces = context.getLocal(LOCAL);
        String traceparent = traces == null ? null : traces.get(event.toString());
        return traceparent == null ? Optional.empty() : Trace.parse(traceparent);
    }

    /** From here on this is the batch at hand; a batch of one makes its trace the current one. */
    static void set(List<RawRecord> batch) {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            return;
        }
        Map<String, String> traces = new HashMap<>();
        for (RawRecord record : batch) {
            String id = record.headers().get("ce_id");
            String traceparent = record.headers().get("ce_traceparent");
            if (id != null && traceparent != null) {
                traces.put(id, traceparent);
            }
        }
        context.putLocal(LOCAL, traces);
        if (batch.size() == 1) {
            traces.values().forEach(one -> Trace.parse(one).ifPresent(Trace::makeCurrent));
        }
    }
}
