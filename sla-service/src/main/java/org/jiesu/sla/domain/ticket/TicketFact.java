package org.jiesu.sla.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.deadline.Passing;
import org.jiesu.sla.domain.policy.Milestone;

/** What happened to a ticket elsewhere, as far as clocks are concerned. */
public sealed interface TicketFact {

    /** When it happened there. */
    Instant at();

    /** All open assignments of the round, at every dispatch. */
    record Dispatched(int round, String grade, List<Opened> assignments, Instant at)
            implements TicketFact {}

    record Reached(UUID assignmentId, Milestone milestone, Instant at) implements TicketFact {}

    /** The reply was not accepted. */
    record SentBack(UUID assignmentId, Instant at) implements TicketFact {}

    /** The work went to others; to nobody yet when none is opened. */
    record Passed(UUID assignmentId, Passing reason, List<Opened> opened, Instant at)
            implements TicketFact {}

    /** One unit is out of it. */
    record Released(UUID assignmentId, String reason, Instant at) implements TicketFact {}

    /** The round's work is done. */
    record Completed(int round, Instant at) implements TicketFact {}

    record Ended(int round, String reason, Instant at) implements TicketFact {}

    /** A merge was taken back. */
    record Unmerged(int round, Instant at) implements TicketFact {}
}
