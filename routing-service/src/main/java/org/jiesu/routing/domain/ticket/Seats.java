package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.catalogue.Plan;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.Units;

/** Opens units' shares of a ticket. */
final class Seats {

    private Seats() {}

    /** Carries out what the catalogue chose, whether it found somebody or asks for a person. */
    static Decision.Changed take(
            TicketWork ticket,
            Choice choice,
            List<Fact> before,
            Units units,
            Supplier<UUID> ids,
            Instant at) {
        return switch (choice) {
            case Choice.Assigned assigned ->
                    dispatch(ticket, assigned.plan(), before, units, ids, at);
            case Choice.Referred referred -> refer(ticket, referred, before);
        };
    }

    static Decision.Changed refer(TicketWork ticket, Choice.Referred referred, List<Fact> before) {
        List<Fact> facts = new ArrayList<>(before);
        facts.add(
                new Fact.Referred(ticket.round(), referred, ticket.classification().candidates()));
        return new Decision.Changed(ticket.referred(referred), facts);
    }

    static Decision.Changed dispatch(
            TicketWork ticket,
            Plan plan,
            List<Fact> before,
            Units units,
            Supplier<UUID> ids,
            Instant at) {
        List<Assignment> opened = new ArrayList<>();
        opened.add(open(ticket, plan.lead(), Role.LEAD, units, ids, at));
        plan.coHandlers().forEach(u -> opened.add(open(ticket, u, Role.CO, units, ids, at)));
        plan.copies().forEach(u -> opened.add(open(ticket, u, Role.COPY, units, ids, at)));
        TicketWork after = ticket.opening(opened).dispatched(DispatchNote.of(plan));
        List<Fact> facts = new ArrayList<>(before);
        facts.add(new Fact.Dispatched(after));
        return new Decision.Changed(after, facts);
    }

    static Assignment open(
            TicketWork ticket, Unit unit, Role role, Units units, Supplier<UUID> ids, Instant at) {
        String district =
                units.districtOf(unit)
                        .filter(above -> !above.equals(unit))
                        .map(Unit::code)
                        .orElse(null);
        return Assignment.opened(ids.get(), ticket.round(), unit, district, role, at);
    }
}
