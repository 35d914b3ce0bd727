package org.jiesu.messaging;

import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.Event;

/** One event as a consumer sees it. */
public record ReceivedEvent(Envelope envelope, Event data, String key, Origin origin) {}
