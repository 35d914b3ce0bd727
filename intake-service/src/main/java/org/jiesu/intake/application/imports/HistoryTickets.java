package org.jiesu.intake.application.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.messaging.UnitOfWork;

/** Where closed matters of earlier systems are written. */
public interface HistoryTickets {

    /** Writes those that are not known yet, with their events; tells how many those were. */
    Uni<Integer> store(UnitOfWork work, UUID importId, String actor, List<HistoryTicket> tickets);
}
