package org.jiesu.messaging;

import java.io.Serial;

/** The consumer has no place in the log to go on from; a person must give it one. */
final class StandsStill extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    StandsStill(String consumer) {
        super(consumer + " stands still", null, false, false);
    }
}
