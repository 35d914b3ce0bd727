package org.jiesu.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Topics that take nothing at the moment are left alone for a while, so that others go on. */
final class TopicPause {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Map<String, Pause> pauses = new HashMap<>();

    void failed(Collection<String> topics, Instant now) {
        for (String topic : topics) {
            Pause before = pauses.get(topic);
            Duration length = before == null ? FIRST : longer(before.length());
            pauses.put(topic, new Pause(now.plus(length), length));
        }
    }

    void succeeded(String topic) {
        pauses.remove(topic);
    }

    /** The topics not to be tried now. */
    Set<String> at(Instant now) {
        return pauses.entrySet().stream()
                .filter(pause -> now.isBefore(pause.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration longer(Duration length) {
        Duration twice = length.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private record Pause(Instant until, Duration length) {}
}
