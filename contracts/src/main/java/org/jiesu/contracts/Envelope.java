package org.jiesu.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes an event travels with (binary mode: Kafka headers {@code ce_…}).
 *
 * @param id UUIDv7, unique for ever
 * @param source {@code /jiesu/<service>}
 * @param type see {@link EventType}
 * @param subject {@code <aggregate>/<id>}
 * @param time when it happened, not when it was sent
 * @param sequence gapless from 1 within source and subject; repeats are known by it
 * @param actor who did it: a user's name or {@code system:<service>}
 * @param actorUnit for which unit, if for one
 * @param causationId the event this one follows from
 * @param traceparent W3C trace context
 */
public record Envelope(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        String actor,
        @Nullable String actorUnit,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
