package org.jiesu.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where one consumer of this process reads: its partitions, the log they belonged to when they were
 * assigned, and the offset each is expected to go on with. Only a hint what to verify; the truth is
 * in the checkpoints.
 */
final class Placement {

    private final Map<Integer, Place> places = new ConcurrentHashMap<>();
    private final AtomicLong generations = new AtomicLong();
    private volatile boolean managed;
    private volatile @Nullable String stopReason;
    private volatile @Nullable LogId seen;
    private volatile Instant seenAt = Instant.MIN;

    /** The partitions were assigned and the consumer was put to these offsets. */
    void assigned(LogId log, Map<Integer, Long> nextOffsets, Instant now) {
        managed = true;
        stopReason = null;
        long generation = generations.incrementAndGet();
        nextOffsets.forEach(
                (partition, next) -> places.put(partition, new Place(log, next, generation)));
        seen(log, now);
    }

    /** They are somebody else's, or must be assigned anew. */
    void lost(Collection<Integer> partitions) {
        partitions.forEach(places::remove);
    }

    /** All must be assigned anew. */
    void forget() {
        places.clear();
    }

    Optional<Place> place(int partition) {
        return Optional.ofNullable(places.get(partition));
    }

    /** The records up to the offset have been taken in; a place assigned anew stays as it is. */
    void advance(int partition, Place from, long nextOffset) {
        places.computeIfPresent(
                partition,
                (ignored, place) ->
                        place.generation() == from.generation()
                                ? new Place(place.log(), nextOffset, place.generation())
                                : place);
    }

    /** Whether a rebalance listener places this consumer; else it takes what it is given. */
    boolean managed() {
        return managed;
    }

    void stop(String reason) {
        stopReason = reason;
    }

    /** Why the consumer stands still; empty if it does not. */
    Optional<String> stopped() {
        return Optional.ofNullable(stopReason);
    }

    void seen(LogId log, Instant now) {
        seen = log;
        seenAt = now;
    }

    /** The log as it was seen lately. */
    Optional<LogId> seenWithin(Duration age, Instant now) {
        return seenAt.plus(age).isAfter(now) ? Optional.ofNullable(seen) : Optional.empty();
    }

    /**
     * One assigned partition.
     *
     * @param next the offset the next record is expected to have
     */
    record Place(LogId log, long next, long generation) {}
}
