package org.jiesu.messaging;

/** What an operator reads about a consumer that stands still: why, and the way back. */
final class StopText {

    private StopText() {}

    static String outsideTheLog(String consumer, Origin next, LogDirectory.Extent log) {
        return ("Consumer %s is to go on at offset %d of %s-%d, but the log goes from %d to %d: it was"
                        + " cut, or broker or database were restored. To read the log anew from its"
                        + " beginning, repeats being dropped: DELETE FROM checkpoint WHERE consumer ="
                        + " '%s' AND topic = '%s'; it goes on within half a minute. Before that, see"
                        + " what is missing and whether the sender's outbox still has it.")
                .formatted(
                        consumer,
                        next.offset(),
                        next.topic(),
                        next.partition(),
                        log.beginning(),
                        log.end(),
                        consumer,
                        next.topic());
    }
}
