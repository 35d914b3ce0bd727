package org.jiesu.messaging;

import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.Topic;

/**
 * What one consumer reads and how. A type it neither handles nor ignores is set aside with the
 * later events of its key, until a version that knows it replays them.
 *
 * @param consumer the name of the channel
 */
public record Subscription(
        String consumer,
        Topic topic,
        Set<Class<? extends Event>> handles,
        Set<Class<? extends Event>> ignores,
        Deduplication deduplication,
        EventHandler handler) {

    public Subscription {
        handles = Set.copyOf(handles);
        ignores = Set.copyOf(ignores);
    }
}
