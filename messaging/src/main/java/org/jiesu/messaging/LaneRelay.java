package org.jiesu.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one lane's rows, on a thread of its own, while it holds the lane's lease. Whatever fails is
 * tried again for ever; what was sent and not marked is sent again.
 */
final class LaneRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(LaneRelay.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LAST_FLUSH = Duration.ofSeconds(3);

    private final Lane lane;
    private final String owner;
    private final RelayParts parts;
    private final TopicPause pause = new TopicPause();
    private final Clock clock = Clock.systemUTC();
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Lease lease;
    private Instant renewAt = Instant.MIN;
    private volatile @Nullable Instant stopBy;

    LaneRelay(Lane lane, String owner, RelayParts parts) {
        this.lane = lane;
        this.owner = owner;
        this.parts = parts;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more || goesOn()) {
            try {
                more = step() && mayFlush();
                if (!more && goesOn()) {
                    parts.signals().await(lane, parts.config().poll());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException failed) {
                more = false;
                LOG.warnf("The relay of lane %s tries again: %s", lane, failed.toString());
                pauseAfterFailure();
            }
        }
        end();
    }

    /** Sends what is there, for a short while, and ends. */
    void stop() {
        stopBy = clock.instant().plus(LAST_FLUSH);
        parts.signals().wake(Set.of(lane));
    }

    private boolean goesOn() {
        return stopBy == null;
    }

    private boolean mayFlush() {
        Instant limit = stopBy;
        return limit == null || clock.instant().isBefore(limit);
    }

    /** True if it did something, so that there may be more to do. */
    private boolean step() throws InterruptedException {
        Lease held = holdLease();
        if (held == null) {
            return false;
        }
        List<RelayRow> rows =
                SafeContext.await(
                        parts.table()
                                .unpublished(
                                        lane, pause.at(clock.instant()), parts.config().batch()),
                        DATABASE_LIMIT);
        return !rows.isEmpty() && send(held, rows);
    }

    private boolean send(Lease held, List<RelayRow> rows) throws InterruptedException {
        RelaySender sender = new RelaySender(producer());
        List<RelayRow> acknowledged = sender.send(rows);
        pause.failed(sender.failedTopics(), clock.instant());
        sender.failures()
                .forEach((topic, cause) ->
                        LOG.warnf("%s did not take an event: %s", topic, cause.toString()));
        parts.notices().ensure(sender.failedTopics());
        if (acknowledged.isEmpty()) {
            return false;
        }
        acknowledged.forEach(row -> pause.succeeded(row.topic()));
        int marked =
                SafeContext.await(parts.table().markPublished(held, acknowledged), DATABASE_LIMIT);
        parts.metrics().published(lane, marked);
        if (marked < acknowledged.size()) {
            LOG.warnf("Another relay has taken over lane %s after epoch %d", lane, held.epoch());
            lease = null;
        }
        return sender.failures().isEmpty();
    }

    private @Nullable Lease holdLease() {
        Lease held = lease;
        Duration time = parts.config().lease();
        if (held == null) {
            Optional<Lease> acquired =
                    SafeContext.await(parts.leases().acquire(lane, owner, time), DATABASE_LIMIT);
            held = acquired.orElse(null);
            renewAt = clock.instant().plus(time.dividedBy(3));
        } else if (!clock.instant().isBefore(renewAt)) {
            boolean ours = SafeContext.await(parts.leases().renew(held, time), DATABASE_LIMIT);
            held = ours ? held : null;
            renewAt = clock.instant().plus(time.dividedBy(3));
        }
        lease = held;
        return held;
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = parts.clients().producer("relay-" + lane + "-" + owner);
            producer = current;
        }
        return current;
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopBy = clock.instant();
        }
    }

    private void end() {
        try {
            if (producer != null) {
                producer.close(Duration.ofSeconds(1));
            }
            if (lease != null) {
                SafeContext.await(parts.leases().release(lease), Duration.ofSeconds(2));
            }
        } catch (RuntimeException failed) {
            LOG.infof("The relay of lane %s ended without order: %s", lane, failed.toString());
        }
    }
}
