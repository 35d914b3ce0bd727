package org.jiesu.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How full the outbox is and how much has gone out, by lane. */
@Singleton
final class OutboxMetrics {

    private final Map<Lane, Counter> published = new EnumMap<>(Lane.class);
    private final Map<Lane, Backlog> backlogs = new EnumMap<>(Lane.class);

    OutboxMetrics(MeterRegistry registry) {
        for (Lane lane : Lane.values()) {
            published.put(
                    lane,
                    Counter.builder("jiesu.outbox.published")
                            .description("Events acknowledged by the broker and marked")
                            .tag("lane", lane.name())
                            .register(registry));
            Gauge unusedAge =
                    Gauge.builder("jiesu.outbox.oldest.age", this, m -> m.backlog(lane).seconds())
                            .description("Age of the oldest unpublished event")
                            .baseUnit("seconds")
                            .tag("lane", lane.name())
                            .register(registry);
            Gauge unusedCount =
                    Gauge.builder("jiesu.outbox.unpublished", this, m -> m.backlog(lane).rows())
                            .description("Unpublished events, counted up to 100000")
                            .tag("lane", lane.name())
                            .register(registry);
            backlogs.put(lane, Backlog.NONE);
        }
    }

    void published(Lane lane, int events) {
        Counter counter = published.get(lane);
        if (counter != null) {
            counter.increment(events);
        }
    }

    synchronized void seen(Lane lane, Backlog backlog) {
        backlogs.put(lane, backlog);
    }

    /** As it was seen last, some seconds ago. */
    synchronized Backlog backlog(Lane lane) {
        return backlogs.getOrDefault(lane, Backlog.NONE);
    }

    /** What waits in a lane. */
    record Backlog(long rows, Duration oldest) {
        static final Backlog NONE = new Backlog(0, Duration.ZERO);

        double seconds() {
            return oldest.toMillis() / 1000.0;
        }
    }
}
