package org.jiesu.routing.domain.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.catalogue.Guards;
import org.jiesu.routing.domain.catalogue.Plan;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.place.PlaceKind;
import org.jiesu.routing.domain.ticket.TicketCommand.DispatchByHand;
import org.jiesu.routing.domain.unit.Unit;
import org.jspecify.annotations.Nullable;

/** A dispatcher's order: corrections of category and place, and who handles the ticket. */
final class ByHand {

    private ByHand() {}

    static Decision on(TicketWork ticket, DispatchByHand order, Rulebook rules) {
        if (order.lead() == null
                && order.category() == null
                && order.place() == null
                && order.facts().isEmpty()) {
            return Decision.refused(Refusal.NOTHING_ASKED);
        }
        Optional<Refusal> refusal = refusal(ticket, order, rules);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        List<Fact> facts = new ArrayList<>();
        TicketWork corrected = corrected(ticket, order, rules, facts);
        if (ticket.standing() != Standing.WAITING) {
            Optional<Guards.Checked.Broken> broken = brokenBy(corrected, rules);
            if (broken.isPresent()) {
                return guarded(broken.get());
            }
            return facts.isEmpty()
                    ? new Decision.Unchanged()
                    : new Decision.Changed(corrected, facts);
        }
        return order.lead() == null
                ? byRules(ticket, corrected, order, rules, facts)
                : byPerson(corrected, order.lead(), order, rules, facts);
    }

    /** A correction must not make a lead unlawful: then the matter has to be passed on first. */
    private static Optional<Guards.Checked.Broken> brokenBy(TicketWork corrected, Rulebook rules) {
        String category = corrected.classification().category();
        String accused = corrected.report().accusedUnit();
        return corrected
                .lead()
                .filter(Assignment::isOpen)
                .flatMap(lead -> rules.units().active(lead.unit()))
                .flatMap(unit ->
                        rules.guards()
                                .againstLead(unit, category, accused)
                                .map(guard -> new Guards.Checked.Broken(guard, unit.code())));
    }

    private static Optional<Refusal> refusal(
            TicketWork ticket, DispatchByHand order, Rulebook rules) {
        if (ticket.standing() == Standing.ENDED) {
            return Optional.of(Refusal.TICKET_ENDED);
        }
        if (order.lead() != null && ticket.standing() != Standing.WAITING) {
            return Optional.of(Refusal.ALREADY_DISPATCHED);
        }
        if (order.category() != null && rules.taxonomy().category(order.category()).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CATEGORY);
        }
        if (!order.facts().entrySet().stream()
                .allMatch(fact -> rules.catalogue().knows(fact.getKey(), fact.getValue()))) {
            return Optional.of(Refusal.UNKNOWN_FACT);
        }
        Place place = order.place();
        return place != null && !known(place, rules)
                ? Optional.of(Refusal.UNKNOWN_PLACE)
                : Optional.empty();
    }

    private static boolean known(Place place, Rulebook rules) {
        Location found = located(place, rules);
        return !found.ambiguous()
                && is(place.district(), PlaceKind.DISTRICT, rules)
                && is(place.street(), PlaceKind.STREET, rules)
                && is(place.community(), PlaceKind.COMMUNITY, rules);
    }

    private static boolean is(@Nullable String code, PlaceKind kind, Rulebook rules) {
        return code == null || rules.gazetteer().place(code, kind).isPresent();
    }

    private static Location located(Place place, Rulebook rules) {
        return rules.locator().locate(place, "", "");
    }

    private static TicketWork corrected(
            TicketWork ticket, DispatchByHand order, Rulebook rules, List<Fact> facts) {
        Classification category = ticket.classification();
        String to = order.category();
        if (to != null && !to.equals(category.category())) {
            facts.add(
                    new Fact.CategoryCorrected(
                            ticket.round(), category.category(), to, order.reason()));
            category =
                    new Classification(
                            to,
                            1,
                            Classification.Method.PERSON,
                            "TAXONOMY@" + rules.taxonomy().version(),
                            category.candidates(),
                            List.of("派单员改判"));
        }
        Location location = ticket.location();
        Place wanted = order.place();
        if (wanted != null) {
            Location found = located(wanted, rules);
            if (!found.place().equals(location.place())) {
                facts.add(
                        new Fact.PlaceCorrected(
                                ticket.round(), location.place(), found.place(), order.reason()));
                location = found;
            }
        }
        return ticket.known(category, location);
    }

    private static Decision byRules(
            TicketWork ticket,
            TicketWork corrected,
            DispatchByHand order,
            Rulebook rules,
            List<Fact> facts) {
        Choice choice = rules.choose(corrected, order.facts());
        if (choice instanceof Choice.Referred again && again.equals(ticket.referral())) {
            return facts.isEmpty()
                    ? new Decision.Unchanged()
                    : new Decision.Changed(corrected, facts);
        }
        return Seats.take(corrected, choice, facts, rules.units(), order.ids(), order.at());
    }

    private static Decision byPerson(
            TicketWork ticket,
            String lead,
            DispatchByHand order,
            Rulebook rules,
            List<Fact> facts) {
        Guards guards = rules.guards();
        String accused = ticket.report().accusedUnit();
        return switch (guards.check(
                lead,
                order.coHandlers(),
                order.copies(),
                ticket.classification().category(),
                accused)) {
            case Guards.Checked.Broken broken -> guarded(broken);
            case Guards.Checked.Fine fine ->
                    Seats.dispatch(
                            ticket,
                            plan(ticket, fine, guards, order.reason()),
                            facts,
                            rules.units(),
                            order.ids(),
                            order.at());
        };
    }

    static Decision.Refused guarded(Guards.Checked.Broken broken) {
        return new Decision.Refused(Refusal.GUARD, broken.unit() + ":" + broken.guard().text());
    }

    private static Plan plan(
            TicketWork ticket, Guards.Checked.Fine fine, Guards guards, @Nullable String reason) {
        List<Unit> copies = new ArrayList<>(fine.copies());
        guards.dueCopies(fine.lead(), ticket.report().accusedUnit()).stream()
                .filter(unit -> !copies.contains(unit) && !fine.coHandlers().contains(unit))
                .forEach(copies::add);
        return new Plan(
                fine.lead(),
                fine.coHandlers(),
                copies,
                ticket.report().urgency(),
                Plan.Method.PERSON,
                null,
                null,
                null,
                List.of("派单员人工派单"),
                reason);
    }
}
