package org.jiesu.intake.domain.ticket;

import static org.jiesu.intake.domain.ticket.TicketState.CALLED_BACK;
import static org.jiesu.intake.domain.ticket.TicketState.COMPLETED;
import static org.jiesu.intake.domain.ticket.TicketState.DISPATCHED;
import static org.jiesu.intake.domain.ticket.TicketState.MERGED;
import static org.jiesu.intake.domain.ticket.TicketState.PENDING_DISPATCH;
import static org.jiesu.intake.domain.ticket.TicketState.REGISTERED;
import static org.jiesu.intake.domain.ticket.TicketState.REOPENED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What follows from a command on a ticket: store it, forget it, or refuse it. */
public sealed interface Decision {

    /** The ticket is now {@code next}; {@code events} are told, in this order. */
    record Changed(Ticket next, List<TicketEvent> events) implements Decision {}

    /** A repeat, or the news of an earlier round or of a closed ticket. */
    record Unchanged() implements Decision {}

    record Refused(Refusal reason) implements Decision {}

    /**
     * States in which an operator may still end the matter without handling. Dispatch takes less
     * than a second, so whoever is still on the telephone finds the ticket DISPATCHED.
     */
    Set<TicketState> BEFORE_HANDLING = EnumSet.of(REGISTERED, PENDING_DISPATCH, DISPATCHED);

    /** States in which the reporter may be called back. */
    Set<TicketState> AFTER_HANDLING = EnumSet.of(COMPLETED, CALLED_BACK);

    static Decision on(Ticket ticket, TicketCommand command) {
        int round = ticket.round();
        return switch (command) {
            case TicketCommand.Answer c ->
                    end(ticket, TicketState.ANSWERED, new TicketEvent.Answered(round, c.text()));
            case TicketCommand.Decline c ->
                    end(
                            ticket,
                            TicketState.DECLINED,
                            new TicketEvent.Declined(round, c.ground(), c.text()));
            case TicketCommand.TransferOut c ->
                    end(
                            ticket,
                            TicketState.DECLINED,
                            new TicketEvent.TransferredOut(round, c.to(), c.text()));
            case TicketCommand.Withdraw c ->
                    close(
                            ticket,
                            TicketState.WITHDRAWN,
                            new TicketEvent.Withdrawn(round, c.reason()));
            case TicketCommand.Terminate c ->
                    close(
                            ticket,
                            TicketState.TERMINATED,
                            new TicketEvent.Terminated(round, c.reason()));
            case TicketCommand.Supplement c -> supplement(ticket, c);
            case TicketCommand.Merge c -> merge(ticket, c);
            case TicketCommand.Unmerge ignored -> unmerge(ticket);
            case TicketCommand.RecordCallback c -> callBack(ticket, c.callback());
            case TicketCommand.Progress c -> Advance.of(ticket, c);
        };
    }

    private static Decision end(Ticket ticket, TicketState next, TicketEvent event) {
        return BEFORE_HANDLING.contains(ticket.state())
                ? new Changed(ticket.in(next), List.of(event))
                : new Refused(Refusal.STATE_FORBIDS);
    }

    private static Decision close(Ticket ticket, TicketState next, TicketEvent event) {
        return ticket.state().isOpen()
                ? new Changed(ticket.in(next), List.of(event))
                : new Refused(Refusal.STATE_FORBIDS);
    }

    private static Decision supplement(Ticket ticket, TicketCommand.Supplement command) {
        if (!ticket.state().isOpen() && ticket.state() != COMPLETED) {
            return new Refused(Refusal.STATE_FORBIDS);
        }
        Ticket next =
                new Ticket(
                        ticket.id(),
                        ticket.state(),
                        ticket.standing(),
                        ticket.round(),
                        ticket.version() + 1,
                        ticket.mergedInto());
        return new Changed(
                next, List.of(new TicketEvent.Supplemented(ticket.round(), command.text())));
    }

    private static Decision merge(Ticket ticket, TicketCommand.Merge command) {
        if (command.into().equals(ticket.id())) {
            return new Refused(Refusal.MERGE_INTO_ITSELF);
        }
        if (!ticket.state().isOpen()) {
            return new Refused(Refusal.STATE_FORBIDS);
        }
        if (!command.master().isOpen()) {
            return new Refused(Refusal.MASTER_IS_CLOSED);
        }
        return new Changed(
                ticket.asideIn(MERGED).mergedInto(command.into()),
                List.of(new TicketEvent.Merged(ticket.round(), command.into())));
    }

    private static Decision unmerge(Ticket ticket) {
        TicketState standing = ticket.standing();
        UUID master = ticket.mergedInto();
        if (ticket.state() != MERGED || standing == null || master == null) {
            return new Refused(Refusal.STATE_FORBIDS);
        }
        return new Changed(
                ticket.in(standing).mergedInto(null),
                List.of(new TicketEvent.Unmerged(ticket.round(), master)));
    }

    private static Decision callBack(Ticket ticket, Callback callback) {
        if (!AFTER_HANDLING.contains(ticket.state())) {
            return new Refused(Refusal.STATE_FORBIDS);
        }
        TicketEvent recorded = new TicketEvent.CallbackRecorded(ticket.round(), callback);
        if (!callback.reopen()) {
            return new Changed(ticket.in(CALLED_BACK), List.of(recorded));
        }
        if (!callback.givesCauseToReopen()) {
            return new Refused(Refusal.NO_CAUSE_TO_REOPEN);
        }
        Ticket next = ticket.in(REOPENED).inNextRound();
        return new Changed(
                next, List.of(recorded, new TicketEvent.Reopened(next.round(), callback)));
    }
}
