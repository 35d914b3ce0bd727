package org.jiesu.messaging;

import java.io.Serial;

/** A record that is no event of ours. Its message never shows the payload. */
final class UnreadableRecord extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }

    UnreadableRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
