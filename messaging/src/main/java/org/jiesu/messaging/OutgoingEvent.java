package org.jiesu.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An event to be told, with the position it has in its aggregate.
 *
 * @param subject {@code <aggregate>/<id>}
 * @param sequence gapless from 1 within the subject
 * @param time when it happened
 * @param causationId the event it follows from, if from one; that event's trace goes on in it
 */
public record OutgoingEvent(
        Topic topic,
        String subject,
        long sequence,
        Event data,
        Instant time,
        Actor actor,
        @Nullable UUID causationId) {}
