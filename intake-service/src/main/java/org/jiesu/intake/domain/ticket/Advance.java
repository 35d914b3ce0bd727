package org.jiesu.intake.domain.ticket;

import static org.jiesu.intake.domain.ticket.TicketState.COMPLETED;
import static org.jiesu.intake.domain.ticket.TicketState.DISPATCHED;
import static org.jiesu.intake.domain.ticket.TicketState.DISPUTED;
import static org.jiesu.intake.domain.ticket.TicketState.MERGED;
import static org.jiesu.intake.domain.ticket.TicketState.PENDING_DISPATCH;
import static org.jiesu.intake.domain.ticket.TicketState.SUSPENDED;

import java.util.List;
import org.jiesu.intake.domain.ticket.Decision.Changed;
import org.jiesu.intake.domain.ticket.Decision.Unchanged;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;

/** How the news of another service moves a ticket. */
final class Advance {

    private Advance() {}

    /**
     * News of another round changes nothing: a late completion must not close a reopened ticket.
     */
    static Decision of(Ticket ticket, Progress progress) {
        if (progress.round() != ticket.round()) {
            return new Unchanged();
        }
        return ticket.state() == MERGED || ticket.state() == SUSPENDED
                ? aside(ticket, progress)
                : moved(ticket, next(ticket.state(), progress));
    }

    private static Decision moved(Ticket ticket, TicketState next) {
        if (next == ticket.state()) {
            return new Unchanged();
        }
        Ticket moved = next == SUSPENDED ? ticket.asideIn(SUSPENDED) : ticket.in(next);
        return new Changed(moved, List.of());
    }

    /** A merged ticket remembers, a suspended one wakes when it is resumed or completed. */
    private static Decision aside(Ticket ticket, Progress progress) {
        TicketState standing = ticket.standing() == null ? DISPATCHED : ticket.standing();
        if (ticket.state() == SUSPENDED && progress instanceof Progress.Resumed) {
            return new Changed(ticket.in(standing), List.of());
        }
        TicketState next = next(standing, progress);
        if (ticket.state() == SUSPENDED && next == COMPLETED) {
            return new Changed(ticket.in(COMPLETED), List.of());
        }
        return next == standing || next == SUSPENDED
                ? new Unchanged()
                : new Changed(ticket.standing(next), List.of());
    }

    private static TicketState next(TicketState state, Progress progress) {
        if (!state.isOpen()) {
            return state;
        }
        return switch (progress) {
            case Progress.Dispatched ignored -> DISPATCHED;
            case Progress.ReferredToDispatcher ignored -> PENDING_DISPATCH;
            case Progress.Disputed ignored -> state == DISPATCHED ? DISPUTED : state;
            case Progress.Completed ignored -> COMPLETED;
            case Progress.Suspended ignored -> SUSPENDED;
            case Progress.Resumed ignored -> state;
        };
    }
}
