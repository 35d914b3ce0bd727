package org.jiesu.messaging;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where the consumers of this process read, by name of their channel. */
@Singleton
final class Placements {

    private final Map<String, Placement> byConsumer = new ConcurrentHashMap<>();

    Placement of(String consumer) {
        return byConsumer.computeIfAbsent(consumer, ignored -> new Placement());
    }

    /** The consumers that stand still, each with the reason and the way back. */
    Map<String, String> stopped() {
        Map<String, String> stopped = new TreeMap<>();
        byConsumer.forEach((consumer, placement) ->
                placement.stopped().ifPresent(reason -> stopped.put(consumer, reason)));
        return stopped;
    }
}
