package org.jiesu.reporting.application.verification;

import java.util.Map;

/**
 * How many tickets reporting knows.
 *
 * @param unregistered tickets others have told of and intake not yet; 0 when all is taken in
 * @param dispatched live ones that have been somebody's at least once
 * @param waitingForDispatcher live, open, and nobody's yet
 * @param endedWithoutDispatch live, ended, and never anybody's
 * @param events events in the log, per topic
 */
public record Stocktaking(
        long facts,
        long live,
        long imported,
        long unregistered,
        long dispatched,
        long waitingForDispatcher,
        long endedWithoutDispatch,
        Map<String, Long> byState,
        Map<String, Long> events) {

    public Stocktaking {
        byState = Map.copyOf(byState);
        events = Map.copyOf(events);
    }
}
