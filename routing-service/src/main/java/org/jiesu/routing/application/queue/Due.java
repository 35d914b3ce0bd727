package org.jiesu.routing.application.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the nearest handling clock of an assignment runs out, as sla last told. */
public record Due(@Nullable Instant at, @Nullable Instant warnAt) {

    public static final Due NONE = new Due(null, null);

    /** A traffic light. */
    public enum Light {
        GREEN,
        YELLOW,
        RED
    }

    /** Red from the due time on, yellow from the warning on. */
    public Light light(Instant now) {
        if (at != null && !now.isBefore(at)) {
            return Light.RED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? Light.YELLOW : Light.GREEN;
    }

    /** Time left, negative when overdue; null without a clock. */
    public @Nullable Duration remaining(Instant now) {
        return at == null ? null : Duration.between(now, at);
    }
}
