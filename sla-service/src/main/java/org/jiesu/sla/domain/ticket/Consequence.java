package org.jiesu.sla.domain.ticket;

import java.util.List;

/**
 * What a fact makes of a ticket's clocks.
 *
 * @param told what happened to them, in order; with what is kept to ourselves
 */
public record Consequence(TicketClocks after, List<Told> told) {
    public Consequence {
        told = List.copyOf(told);
    }
}
