package org.jiesu.messaging;

import org.jspecify.annotations.Nullable;

/** What a record turned out to be for one consumer. */
sealed interface Reading {

    RawRecord record();

    /**
     * One for the handler.
     *
     * @param event null for a consumer of raw records
     */
    record Wanted(RawRecord record, @Nullable ReceivedEvent event) implements Reading {

        ReceivedEvent required() {
            if (event == null) {
                throw new IllegalStateException("Expected an event at " + record.origin());
            }
            return event;
        }
    }

    /** One the consumer has said it does not care for. */
    record Ignored(RawRecord record) implements Reading {}

    /** One that cannot be taken in. */
    record Unfit(RawRecord record, Cause cause, String detail) implements Reading {}

    /** Why a record is set aside. */
    enum Cause {
        UNKNOWN_TYPE,
        UNREADABLE,
        /** The handler failed, and not for a reason that passes. */
        REFUSED,
        /** An earlier one of its key waits. */
        BEHIND
    }
}
