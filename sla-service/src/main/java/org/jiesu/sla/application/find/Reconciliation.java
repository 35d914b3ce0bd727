package org.jiesu.sla.application.find;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Counts that must agree: the clocks the policies call for are counted from the assignments and the
 * policy documents, the clocks there are from the clocks.
 *
 * @param tickets dispatched at least once
 * @param dispatches rounds of them
 * @param assignments of leads and co-handlers
 * @param calledFor by stage
 * @param armed by stage
 * @param states by state
 * @param open still owed
 * @param overdue of these, past their due time
 * @param differing tickets whose two counts differ, at most a hundred of them
 */
public record Reconciliation(
        long tickets,
        long dispatches,
        long assignments,
        Map<String, Long> calledFor,
        Map<String, Long> armed,
        Map<String, Long> states,
        long open,
        long overdue,
        List<UUID> differing) {
    public Reconciliation {
        calledFor = Map.copyOf(calledFor);
        armed = Map.copyOf(armed);
        states = Map.copyOf(states);
        differing = List.copyOf(differing);
    }

    /** Whether every clock the policies call for is there and no other. */
    public boolean agrees() {
        return differing.isEmpty() && calledFor.equals(armed);
    }
}
