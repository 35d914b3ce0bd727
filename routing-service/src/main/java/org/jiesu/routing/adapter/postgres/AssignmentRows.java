package org.jiesu.routing.adapter.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Outcome;
import org.jiesu.routing.domain.ticket.PendingReturn;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.routing.domain.ticket.Standing;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jiesu.routing.domain.ticket.Work;
import org.jiesu.routing.domain.unit.UnitKind;

/** Units' shares of tickets to rows and back. */
final class AssignmentRows {

    private AssignmentRows() {}

    static List<AssignmentRow> of(TicketWork ticket) {
        List<AssignmentRow> rows = new ArrayList<>();
        for (Assignment share : ticket.assignments()) {
            AssignmentRow row = row(share);
            row.ticketId = ticket.id();
            row.registeredAt = ticket.registeredAt();
            row.ordinal = rows.size();
            row.open =
                    share.isOpen()
                            && share.round() == ticket.round()
                            && ticket.standing() == Standing.DISPATCHED;
            rows.add(row);
        }
        return rows;
    }

    private static AssignmentRow row(Assignment share) {
        AssignmentRow row = new AssignmentRow();
        row.assignmentId = share.id();
        row.round = share.round();
        row.unit = share.unit();
        row.unitName = share.unitName();
        row.unitKind = share.unitKind().name();
        row.district = share.district();
        row.role = share.role().name();
        row.state = share.state().name();
        row.version = share.version();
        work(row, share.work());
        row.returnForbidden = share.returnForbidden();
        PendingReturn asked = share.pendingReturn();
        if (asked != null) {
            row.returnId = asked.id();
            row.returnReason = asked.reason();
            row.returnNote = asked.note();
            row.returnSuggested = asked.suggestedUnit();
        }
        row.beforeState = share.before() == null ? null : share.before().name();
        return row;
    }

    private static void work(AssignmentRow row, Work work) {
        row.openedAt = work.openedAt();
        row.signedAt = work.signedAt();
        row.contactedAt = work.contactedAt();
        row.repliedAt = work.repliedAt();
        row.endedAt = work.endedAt();
        row.outcome = work.outcome() == null ? null : work.outcome().name();
        row.reply = work.text();
        row.holder = work.holder();
        row.heldUntil = work.heldUntil();
    }

    static Assignment assignment(AssignmentRow row) {
        return new Assignment(
                row.assignmentId,
                row.round,
                row.unit,
                row.unitName,
                UnitKind.valueOf(row.unitKind),
                row.district,
                Role.valueOf(row.role),
                AssignmentState.valueOf(row.state),
                row.version,
                new Work(
                        row.openedAt,
                        row.signedAt,
                        row.contactedAt,
                        row.repliedAt,
                        TicketRows.value(Outcome.class, row.outcome),
                        row.reply,
                        row.holder,
                        row.heldUntil,
                        row.endedAt),
                row.returnForbidden,
                row.returnId == null || row.returnReason == null
                        ? null
                        : new PendingReturn(
                                row.returnId,
                                row.returnReason,
                                row.returnNote,
                                row.returnSuggested),
                TicketRows.value(AssignmentState.class, row.beforeState));
    }
}
