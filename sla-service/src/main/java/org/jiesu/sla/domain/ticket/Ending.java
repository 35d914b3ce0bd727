package org.jiesu.sla.domain.ticket;

import java.time.Instant;

/**
 * The end of a ticket before its work was done. May be known before the dispatch it ends.
 *
 * @param round the last round it ends
 * @param reason WITHDRAWN, MERGED, TERMINATED …
 */
public record Ending(int round, String reason, Instant at) {

    /** The reason that can be taken back. */
    public static final String MERGED = "MERGED";
}
