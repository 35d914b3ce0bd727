package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.domain.catalogue.Guard;
import org.jiesu.routing.domain.catalogue.Guards;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;

/** A share passes from one unit to another: by an arbiter's ruling or by the lead's transfer. */
final class Handover {

    private record Passed(TicketWork ticket, List<Assignment> opened, List<Fact> withdrawn) {}

    private Handover() {}

    static Decision decideReturn(
            TicketWork ticket,
            Assignment share,
            TicketCommand.DecideReturn ruling,
            Rulebook rules) {
        PendingReturn asked = share.pendingReturn();
        if (share.state() != AssignmentState.RETURN_REQUESTED || asked == null) {
            return Decision.wrongState(share);
        }
        if (!ruling.accepted()) {
            Assignment kept = share.returnRefused();
            return new Decision.Changed(
                    ticket.with(kept),
                    List.of(
                            new Fact.ReturnDecided(
                                    kept, asked.id(), false, ruling.note(), List.of())));
        }
        String to = Objects.requireNonNull(ruling.unit(), "a return accepted needs a unit");
        Optional<Decision.Refused> refusal = refusal(ticket, share, to, rules);
        if (refusal.isEmpty() && bouncesExhausted(ticket, share, to, rules)) {
            refusal = Optional.of(guard(Guard.BOUNCES_EXHAUSTED, to));
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Assignment returned = share.ended(AssignmentState.RETURNED, ruling.at());
        Passed passed = pass(ticket, returned, to, rules, ruling.ids(), ruling.at());
        List<Fact> facts = new ArrayList<>(passed.withdrawn());
        facts.add(
                new Fact.ReturnDecided(returned, asked.id(), true, ruling.note(), passed.opened()));
        return new Decision.Changed(passed.ticket(), facts);
    }

    static Decision transfer(
            TicketWork ticket, Assignment share, TicketCommand.Transfer order, Rulebook rules) {
        Optional<Decision.Refused> refusal = refusal(ticket, share, order.unit(), rules);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Assignment transferred = share.ended(AssignmentState.TRANSFERRED, order.at());
        Passed passed = pass(ticket, transferred, order.unit(), rules, order.ids(), order.at());
        List<Fact> facts = new ArrayList<>(passed.withdrawn());
        facts.add(new Fact.Transferred(transferred, order.reason(), passed.opened()));
        return new Decision.Changed(passed.ticket(), facts);
    }

    private static Optional<Decision.Refused> refusal(
            TicketWork ticket, Assignment share, String to, Rulebook rules) {
        if (to.equals(share.unit()) || share.role() == Role.CO && leads(ticket, to)) {
            return Optional.of(guard(Guard.UNIT_TWICE, to));
        }
        Optional<Unit> unit = rules.units().active(to);
        if (unit.isEmpty()) {
            return Optional.of(guard(Guard.UNIT_UNKNOWN, to));
        }
        String accused = ticket.report().accusedUnit();
        Guards guards = rules.guards();
        String category = ticket.classification().category();
        Optional<Guard> broken =
                share.role() == Role.LEAD
                        ? guards.againstLead(unit.get(), category, accused)
                        : guards.againstHelp(unit.get(), category, accused);
        return broken.map(guard -> guard(guard, to));
    }

    private static boolean leads(TicketWork ticket, String unit) {
        return ticket.lead().filter(lead -> lead.unit().equals(unit)).isPresent();
    }

    private static Decision.Refused guard(Guard guard, String unit) {
        return ByHand.guarded(new Guards.Checked.Broken(guard, unit));
    }

    private static boolean bouncesExhausted(
            TicketWork ticket, Assignment share, String to, Rulebook rules) {
        long bounces =
                ticket.current().stream()
                        .filter(a -> a.role() == Role.LEAD && a.state() == AssignmentState.RETURNED)
                        .count();
        boolean district =
                rules.units()
                        .active(to)
                        .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                        .isPresent();
        return share.role() == Role.LEAD
                && bounces >= rules.catalogue().data().maxBounces()
                && !district;
    }

    /** The unit's copy or co-handling of the same ticket gives way to the share it takes over. */
    private static Passed pass(
            TicketWork ticket,
            Assignment ended,
            String to,
            Rulebook rules,
            Supplier<UUID> ids,
            Instant at) {
        Unit unit = rules.units().active(to).orElseThrow();
        TicketWork after = ticket.with(ended);
        List<Fact> withdrawn = new ArrayList<>();
        for (Assignment other : after.open()) {
            if (other.unit().equals(to)) {
                Assignment gone = other.ended(AssignmentState.WITHDRAWN, at);
                after = after.with(gone);
                withdrawn.add(new Fact.Withdrawn(gone, "SUPERSEDED"));
            }
        }
        List<Assignment> opened = new ArrayList<>();
        opened.add(Seats.open(after, unit, ended.role(), rules.units(), ids, at));
        if (ended.role() == Role.LEAD) {
            opened.addAll(copies(after, unit, rules, ids, at));
        }
        return new Passed(after.opening(opened), opened, withdrawn);
    }

    private static List<Assignment> copies(
            TicketWork ticket, Unit lead, Rulebook rules, Supplier<UUID> ids, Instant at) {
        return rules.guards().dueCopies(lead, ticket.report().accusedUnit()).stream()
                .filter(copy -> ticket.open().stream().noneMatch(o -> o.unit().equals(copy.code())))
                .map(copy -> Seats.open(ticket, copy, Role.COPY, rules.units(), ids, at))
                .toList();
    }
}
