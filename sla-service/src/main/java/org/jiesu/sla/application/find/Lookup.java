package org.jiesu.sla.application.find;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.domain.deadline.Clock;
import org.jspecify.annotations.Nullable;

/** Read only, without locks. */
public interface Lookup {

    /** A ticket's clocks, oldest first, and which units ever had a share of it. */
    Uni<TicketView> ticket(UnitOfWork work, UUID ticketId);

    /** A ticket's clocks with the shares they belong to. */
    record TicketView(List<Clock> clocks, List<Share> shares) {
        public TicketView {
            clocks = List.copyOf(clocks);
            shares = List.copyOf(shares);
        }
    }

    /** A unit's share of a ticket. */
    record Share(UUID assignmentId, String unit, String role) {}

    /** Where a page of overdue clocks goes on. */
    record After(Instant dueAt, UUID id) {}

    /**
     * What is asked for.
     *
     * @param scope an SQL condition's three parameters, as the unit scope gives them
     */
    record OverdueQuery(
            List<Object> scope,
            @Nullable String unit,
            @Nullable String stage,
            @Nullable After after,
            int limit) {}

    /** Clocks past their due time that are still owed, the longest overdue first. */
    Uni<List<Clock>> overdue(UnitOfWork work, OverdueQuery query);

    /** What was dispatched, what that calls for and what there is. */
    Uni<Reconciliation> reconcile(UnitOfWork work);
}
