package org.jiesu.reporting.application.fact;

import java.util.Optional;
import java.util.UUID;
import org.jiesu.reporting.domain.cube.ReportedTicket;
import org.jiesu.reporting.domain.fact.Fact;

/** A ticket's fact with how the figures read it; unread until its registration was told. */
public record StoredFact(UUID ticketId, Fact fact, Optional<ReportedTicket> reading) {

    static StoredFact of(UUID ticketId, Fact fact) {
        return new StoredFact(ticketId, fact, ReportedTicket.of(fact));
    }
}
