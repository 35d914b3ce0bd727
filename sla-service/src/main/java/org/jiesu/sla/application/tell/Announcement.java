package org.jiesu.sla.application.tell;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.messaging.Actor;
import org.jiesu.sla.domain.extension.Extension;
import org.jiesu.sla.domain.ticket.Told;
import org.jspecify.annotations.Nullable;

/** Something the other services are to hear. */
public sealed interface Announcement {

    Actor actor();

    /**
     * An event of a clock.
     *
     * @param now when we saw it
     * @param causationId the event it follows from, if from one
     */
    record OfClock(Told told, Actor actor, Instant now, @Nullable UUID causationId)
            implements Announcement {}

    /** A request for an extension as it was asked for, or decided. */
    record OfExtension(Extension extension, Actor actor) implements Announcement {}
}
