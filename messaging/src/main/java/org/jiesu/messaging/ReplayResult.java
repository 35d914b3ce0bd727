package org.jiesu.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What came of a replay or discard.
 *
 * @param replayed taken in now, repeats included
 * @param waiting records of the key that still wait
 * @param failure what stopped it; null if nothing did
 */
public record ReplayResult(Outcome outcome, int replayed, int waiting, @Nullable String failure) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** It failed again: see the failure. */
        FAILED_AGAIN,
        /** There is no such open dead letter. */
        NOT_FOUND,
        /** Another one of its key comes before it. */
        NOT_FIRST
    }
}
