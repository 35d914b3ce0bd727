package org.jiesu.messaging;

/** Who drops the events that come a second time, as they do after a crash of the relay. */
public enum Deduplication {
    /** Messaging: it keeps the last sequence per consumer and subject. */
    BY_SEQUENCE,
    /** The handler, which must leave everything as it is when an event comes again. */
    BY_HANDLER
}
