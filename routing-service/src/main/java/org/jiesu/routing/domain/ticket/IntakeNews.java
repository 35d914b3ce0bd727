package org.jiesu.routing.domain.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;

/** What follows from what intake tells of a ticket that routing already knows. */
final class IntakeNews {

    private IntakeNews() {}

    static Decision on(TicketWork ticket, TicketCommand.FromIntake news, Rulebook rules) {
        if (news.round() < ticket.round() && !(news instanceof TicketCommand.Anonymise)) {
            return new Decision.Unchanged();
        }
        return switch (news) {
            case TicketCommand.End end -> end(ticket, end);
            case TicketCommand.Unmerge unmerge -> unmerge(ticket);
            case TicketCommand.Reopen reopen -> reopen(ticket, reopen, rules);
            case TicketCommand.Supplement more -> supplement(ticket, more, rules);
            case TicketCommand.Anonymise drop ->
                    new Decision.Changed(anonymised(ticket), List.of());
        };
    }

    private static Decision end(TicketWork ticket, TicketCommand.End end) {
        if (ticket.standing() == Standing.ENDED) {
            return new Decision.Unchanged();
        }
        List<Fact> facts = new ArrayList<>();
        TicketWork after = ticket;
        for (Assignment open : stillHeld(ticket)) {
            Assignment withdrawn = open.ended(AssignmentState.WITHDRAWN, end.at());
            after = after.with(withdrawn);
            facts.add(new Fact.Withdrawn(withdrawn, end.kind().name()));
        }
        return new Decision.Changed(after.ended(end.kind()), facts);
    }

    private static List<Assignment> stillHeld(TicketWork ticket) {
        return ticket.standing() == Standing.DISPATCHED ? ticket.open() : List.of();
    }

    private static Decision unmerge(TicketWork ticket) {
        if (ticket.standing() != Standing.ENDED || ticket.endKind() != EndKind.MERGED) {
            return new Decision.Unchanged();
        }
        return switch (ticket.before() == null ? Standing.WAITING : ticket.before()) {
            case COMPLETED -> new Decision.Changed(ticket.standing(Standing.COMPLETED), List.of());
            case DISPATCHED -> restored(ticket.standing(Standing.DISPATCHED));
            case WAITING, ENDED -> waiting(ticket);
        };
    }

    private static Decision restored(TicketWork ticket) {
        TicketWork after =
                ticket.each(share ->
                        share.round() == ticket.round()
                                        && share.state() == AssignmentState.WITHDRAWN
                                        && share.before() != null
                                        && share.before().isOpen()
                                        && !superseded(ticket, share)
                                ? share.restored()
                                : share);
        return new Decision.Changed(after, List.of(new Fact.Dispatched(after)));
    }

    /** Whether the unit took another share of the round later: then this one gave way to it. */
    private static boolean superseded(TicketWork ticket, Assignment share) {
        List<Assignment> current = ticket.current();
        return current.subList(current.indexOf(share) + 1, current.size()).stream()
                .anyMatch(later -> later.unit().equals(share.unit()));
    }

    private static Decision waiting(TicketWork ticket) {
        Choice.Referred why =
                ticket.referral() == null
                        ? new Choice.Referred(Choice.Reason.NO_RULE, Choice.Reason.NO_RULE.text())
                        : ticket.referral();
        return Seats.refer(ticket.standing(Standing.WAITING), why, List.of());
    }

    private static Decision reopen(TicketWork ticket, TicketCommand.Reopen reopen, Rulebook rules) {
        if (reopen.round() <= ticket.round()) {
            return new Decision.Unchanged();
        }
        List<Fact> facts = new ArrayList<>();
        TicketWork after = ticket;
        for (Assignment open : stillHeld(ticket)) {
            Assignment withdrawn = open.ended(AssignmentState.WITHDRAWN, reopen.at());
            after = after.with(withdrawn);
            facts.add(new Fact.Withdrawn(withdrawn, "REOPENED"));
        }
        List<Assignment> again =
                ticket.current().stream()
                        .filter(share ->
                                share.isOpen()
                                        || share.state() == AssignmentState.ACCEPTED
                                        || heldAtTheEnd(ticket, share))
                        .map(share -> share.again(reopen.ids().get(), reopen.round(), reopen.at()))
                        .toList();
        TicketWork next = after.inRound(reopen.round());
        DispatchNote note = ticket.dispatch();
        if (note == null || again.stream().noneMatch(share -> share.role() == Role.LEAD)) {
            return Seats.take(
                    next, rules.choose(next), facts, rules.units(), reopen.ids(), reopen.at());
        }
        TicketWork dispatched = next.opening(again).dispatched(note);
        facts.add(new Fact.Dispatched(dispatched));
        return new Decision.Changed(dispatched, facts);
    }

    private static boolean heldAtTheEnd(TicketWork ticket, Assignment share) {
        return ticket.standing() == Standing.ENDED
                && share.state() == AssignmentState.WITHDRAWN
                && !superseded(ticket, share);
    }

    private static Decision supplement(
            TicketWork ticket, TicketCommand.Supplement more, Rulebook rules) {
        TicketWork after = ticket.reported(ticket.report().supplemented(more.text()));
        if (ticket.standing() != Standing.WAITING) {
            return new Decision.Changed(after, List.of());
        }
        Report report = after.report();
        Classification had = ticket.classification();
        Classification category =
                had.abstained()
                        ? rules.classifier().classify(null, report.title(), report.content())
                        : had;
        Location place =
                rules.locator().locate(ticket.location().place(), report.title(), report.content());
        TicketWork known = after.known(category, place);
        List<Fact> facts = new ArrayList<>();
        if (had.abstained() && !category.abstained()) {
            facts.add(new Fact.Classified(ticket.round(), category));
        }
        if (!place.place().equals(ticket.location().place())) {
            facts.add(new Fact.Located(ticket.round(), place));
        }
        return switch (rules.choose(known)) {
            case Choice.Assigned assigned ->
                    Seats.take(known, assigned, facts, rules.units(), more.ids(), more.at());
            case Choice.Referred still -> new Decision.Changed(known.referred(still), facts);
        };
    }

    private static TicketWork anonymised(TicketWork ticket) {
        Classification c = ticket.classification();
        Location l = ticket.location();
        return ticket.reported(ticket.report().withoutTexts())
                .known(
                        new Classification(
                                c.category(),
                                c.confidence(),
                                c.method(),
                                c.version(),
                                c.candidates(),
                                List.of()),
                        new Location(
                                l.place().withoutTexts(),
                                l.confidence(),
                                l.ambiguous(),
                                l.version(),
                                List.of()))
                .each(Assignment::withoutTexts);
    }
}
