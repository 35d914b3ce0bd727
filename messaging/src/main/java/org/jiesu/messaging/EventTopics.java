package org.jiesu.messaging;

import java.util.HashMap;
import java.util.Map;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;

/** Keeps events from being told where nobody would expect them. */
final class EventTopics {

    private static final Map<Class<?>, Topic> TOPICS = topics();

    private EventTopics() {}

    /** Throws unless it is one of the topic's events. */
    static void check(Topic topic, Event event) {
        if (TOPICS.get(event.getClass()) != topic) {
            throw new IllegalArgumentException(
                    "Expected an event of %s, but got %s"
                            .formatted(topic, event.getClass().getSimpleName()));
        }
    }

    private static Map<Class<?>, Topic> topics() {
        Map<Class<?>, Topic> topics = new HashMap<>();
        for (Topic topic : Topic.values()) {
            EventTypes.on(topic).forEach(event -> topics.put(event, topic));
        }
        return Map.copyOf(topics);
    }
}
