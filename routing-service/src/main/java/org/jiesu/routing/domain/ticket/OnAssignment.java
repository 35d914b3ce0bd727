package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows when a unit, an auditor or an arbiter acts on one share of a ticket. */
final class OnAssignment {

    private static final Set<AssignmentState> IN_HAND =
            EnumSet.of(
                    AssignmentState.SIGNED, AssignmentState.CONTACTED, AssignmentState.SENT_BACK);

    private OnAssignment() {}

    static Decision on(TicketWork ticket, TicketCommand.OnAssignment asked, Rulebook rules) {
        Assignment share = ticket.assignment(asked.assignmentId()).orElse(null);
        if (share == null) {
            throw new IllegalArgumentException(
                    "Expected a share of ticket "
                            + ticket.id()
                            + ", but got "
                            + asked.assignmentId());
        }
        if (ticket.standing() != Standing.DISPATCHED || share.round() != ticket.round()) {
            return closed(ticket, share);
        }
        return switch (asked) {
            case TicketCommand.Sign c -> sign(ticket, share, c.at());
            case TicketCommand.Claim c -> claim(ticket, share, c);
            case TicketCommand.Contact c -> contact(ticket, share, c);
            case TicketCommand.Reply c -> reply(ticket, share, c, rules);
            case TicketCommand.Audit c -> audit(ticket, share, c);
            case TicketCommand.RequestReturn c -> requestReturn(ticket, share, c);
            case TicketCommand.DecideReturn c -> Handover.decideReturn(ticket, share, c, rules);
            case TicketCommand.Transfer c ->
                    share.role() != Role.LEAD
                            ? Decision.refused(Refusal.NOT_LEAD)
                            : IN_HAND.contains(share.state())
                                    ? Handover.transfer(ticket, share, c, rules)
                                    : Decision.wrongState(share);
        };
    }

    private static Decision closed(TicketWork ticket, Assignment share) {
        return share.isOpen()
                ? new Decision.Refused(
                        ticket.standing() == Standing.ENDED
                                ? Refusal.TICKET_ENDED
                                : Refusal.WRONG_STATE,
                        "工单处于“" + ticket.standing().label() + "”(" + ticket.standing() + ")")
                : Decision.wrongState(share);
    }

    private static Decision sign(TicketWork ticket, Assignment share, Instant at) {
        return share.state() == AssignmentState.PENDING_SIGN
                ? signed(ticket, share.moved(AssignmentState.SIGNED, share.work().signed(at)))
                : Decision.wrongState(share);
    }

    private static Decision signed(TicketWork ticket, Assignment share) {
        return new Decision.Changed(ticket.with(share), List.of(new Fact.Signed(share)));
    }

    private static Decision claim(TicketWork ticket, Assignment share, TicketCommand.Claim claim) {
        Work work = share.work();
        if (share.role() == Role.COPY) {
            return Decision.refused(Refusal.COPY_HAS_NO_WORK);
        }
        if (share.state() == AssignmentState.PENDING_SIGN) {
            Work held = work.signed(claim.at()).heldBy(claim.holder(), claim.until());
            return signed(ticket, share.moved(AssignmentState.SIGNED, held));
        }
        Instant heldUntil = work.heldUntil();
        boolean free = heldUntil != null && !heldUntil.isAfter(claim.at());
        if (share.state() != AssignmentState.SIGNED) {
            return Decision.wrongState(share);
        }
        return free
                ? new Decision.Changed(
                        ticket.with(
                                share.moved(
                                        AssignmentState.SIGNED,
                                        work.heldBy(claim.holder(), claim.until()))),
                        List.of())
                : Decision.refused(Refusal.HELD_BY_ANOTHER);
    }

    private static Decision contact(
            TicketWork ticket, Assignment share, TicketCommand.Contact contact) {
        if (share.role() == Role.COPY) {
            return Decision.refused(Refusal.COPY_HAS_NO_WORK);
        }
        if (!IN_HAND.contains(share.state())) {
            return Decision.wrongState(share);
        }
        AssignmentState next =
                share.state() == AssignmentState.SENT_BACK
                        ? AssignmentState.SENT_BACK
                        : AssignmentState.CONTACTED;
        Assignment after = share.moved(next, share.work().contacted(contact.at()));
        return new Decision.Changed(
                ticket.with(after), List.of(new Fact.Contacted(after, contact.note())));
    }

    private static Decision reply(
            TicketWork ticket, Assignment share, TicketCommand.Reply reply, Rulebook rules) {
        if (share.role() == Role.COPY) {
            return Decision.refused(Refusal.COPY_HAS_NO_WORK);
        }
        if (!IN_HAND.contains(share.state())) {
            return Decision.wrongState(share);
        }
        Work work = share.work().replied(reply.at(), reply.outcome(), reply.text());
        Assignment replied = share.moved(AssignmentState.REPLIED, work);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Replied(replied, reply.outcome(), reply.text()));
        TicketWork after = ticket.with(replied);
        boolean contacted = after.current().stream().anyMatch(s -> s.work().contactedAt() != null);
        List<String> path = rules.taxonomy().pathOf(ticket.classification().category());
        if (!rules.replyPolicy()
                .acceptsAtOnce(share.unit(), path, reply.outcome(), contacted, reply.text())) {
            return new Decision.Changed(after, facts);
        }
        return accepted(after, replied, true, null, reply.at(), facts);
    }

    private static Decision audit(TicketWork ticket, Assignment share, TicketCommand.Audit audit) {
        if (share.state() != AssignmentState.REPLIED) {
            return Decision.wrongState(share);
        }
        if (audit.accepted()) {
            return accepted(ticket, share, false, audit.note(), audit.at(), new ArrayList<>());
        }
        Assignment back = share.moved(AssignmentState.SENT_BACK, share.work());
        return new Decision.Changed(
                ticket.with(back), List.of(new Fact.Audited(back, false, false, audit.note())));
    }

    private static Decision accepted(
            TicketWork ticket,
            Assignment share,
            boolean byPolicy,
            @Nullable String note,
            Instant at,
            List<Fact> facts) {
        Assignment done = share.moved(AssignmentState.ACCEPTED, share.work().ended(at));
        facts.add(new Fact.Audited(done, true, byPolicy, note));
        TicketWork after = ticket.with(done);
        boolean allDone =
                after.current().stream()
                        .filter(Assignment::mustReply)
                        .allMatch(s -> s.state() == AssignmentState.ACCEPTED);
        if (!allDone) {
            return new Decision.Changed(after, facts);
        }
        Assignment lead = after.lead().orElseThrow();
        facts.add(new Fact.Completed(lead, Objects.requireNonNull(lead.work().outcome())));
        return new Decision.Changed(after.standing(Standing.COMPLETED), facts);
    }

    private static Decision requestReturn(
            TicketWork ticket, Assignment share, TicketCommand.RequestReturn asked) {
        if (share.role() == Role.COPY) {
            return Decision.refused(Refusal.COPY_HAS_NO_WORK);
        }
        if (share.state() != AssignmentState.PENDING_SIGN
                && share.state() != AssignmentState.SIGNED) {
            return Decision.wrongState(share);
        }
        if (share.returnForbidden()) {
            return Decision.refused(Refusal.RETURN_FORBIDDEN);
        }
        Assignment after = share.returning(asked.asked());
        return new Decision.Changed(
                ticket.with(after), List.of(new Fact.ReturnRequested(after, asked.asked())));
    }
}
