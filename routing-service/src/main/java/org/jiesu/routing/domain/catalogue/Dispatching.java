package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.routing.domain.catalogue.Choice.Reason;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jiesu.routing.domain.unit.Units;

/** Chooses by the catalogue who handles a matter, within the guards of law. */
public final class Dispatching {

    private final Catalogue catalogue;
    private final Units units;
    private final Guards guards;

    public Dispatching(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
        this.guards = new Guards(catalogue, units);
    }

    public Guards guards() {
        return guards;
    }

    /** Whose the matter is. A guard moves it upward; where nothing is above, a person decides. */
    public Choice choose(Matter matter) {
        if (matter.category() == null) {
            return referred(Reason.NO_CATEGORY);
        }
        Place place = matter.location().place();
        if (place.district() == null) {
            return referred(
                    matter.location().ambiguous() ? Reason.PLACE_AMBIGUOUS : Reason.PLACE_UNKNOWN);
        }
        if (units.active(place.district()).isEmpty()) {
            return referred(Reason.OUT_OF_TERRITORY);
        }
        return catalogue
                .ruleFor(matter)
                .map(fit -> byRule(fit, matter))
                .orElseGet(() -> referred(Reason.NO_RULE));
    }

    private static Choice.Referred referred(Reason reason) {
        return new Choice.Referred(reason, reason.text());
    }

    private Choice byRule(Catalogue.Fit fit, Matter matter) {
        DutyRule rule = fit.rule();
        List<String> evidence = Evidence.of(fit, catalogue.label());
        Place place = matter.location().place();
        UnitsOfMatter seats = new UnitsOfMatter(units, place, fit.traits());
        Optional<Unit> named = seats.unit(rule.lead());
        Optional<Unit> contender = Optional.ofNullable(rule.contender()).flatMap(seats::unit);
        if (named.isEmpty() && contender.isEmpty()) {
            if (!UnitsOfMatter.isPlace(rule.lead())) {
                return referred(Reason.UNIT_UNKNOWN);
            }
            if (matter.location().ambiguous()) {
                return referred(Reason.PLACE_AMBIGUOUS);
            }
            named = seats.wider(evidence);
        }
        List<Unit> both = new ArrayList<>(named.stream().toList());
        contender.filter(unit -> !both.contains(unit)).ifPresent(both::add);
        return inOrder(both, matter, evidence)
                .<Choice>map(lead ->
                        new Choice.Assigned(plan(rule, lead, both, seats, matter, evidence)))
                .orElseGet(() -> referred(Reason.ACCUSED_UNIT));
    }

    /** Leaves in {@code both} who is to co-handle, the lead taken out. */
    private Optional<Unit> inOrder(List<Unit> both, Matter matter, List<String> evidence) {
        if (both.size() > 1) {
            TieBreak tieBreak = catalogue.data().tieBreak();
            boolean swap =
                    tieBreak.prefers(both.getLast().kind())
                            && !tieBreak.prefers(both.getFirst().kind());
            if (swap) {
                both.add(both.removeFirst());
            }
            evidence.add("条块职责交叉," + tieBreak.text() + ":" + both.getFirst().name() + "主办");
        }
        return both.isEmpty()
                ? Optional.empty()
                : guarded(both.removeFirst(), matter, evidence)
                        .or(() -> inOrder(both, matter, evidence));
    }

    private Optional<Unit> guarded(Unit unit, Matter matter, List<String> evidence) {
        Optional<Unit> at = Optional.of(unit);
        while (at.isPresent() && at.get().kind() != UnitKind.CITY) {
            Optional<Guard> broken =
                    guards.againstLead(at.get(), matter.category(), matter.accusedUnit());
            if (broken.isEmpty()) {
                return at;
            }
            evidence.add(at.get().name() + ":" + broken.get().text() + ",上提一级");
            at = units.active(at.get().parent());
        }
        return Optional.empty();
    }

    private Plan plan(
            DutyRule rule,
            Unit lead,
            List<Unit> alongside,
            UnitsOfMatter seats,
            Matter matter,
            List<String> evidence) {
        List<Unit> taken = new ArrayList<>(List.of(lead));
        List<Unit> coHandlers = new ArrayList<>();
        List<Unit> asked = new ArrayList<>(alongside);
        rule.coHandlers().forEach(code -> seats.unit(code).ifPresent(asked::add));
        for (Unit unit : asked) {
            if (!taken.contains(unit)
                    && guards.againstHelp(unit, matter.category(), matter.accusedUnit())
                            .isEmpty()) {
                taken.add(unit);
                coHandlers.add(unit);
            }
        }
        List<Unit> copies = new ArrayList<>();
        List<Unit> told = new ArrayList<>();
        rule.copies().forEach(code -> seats.unit(code).ifPresent(told::add));
        told.addAll(guards.dueCopies(lead, matter.accusedUnit()));
        for (Unit unit : told) {
            if (!taken.contains(unit) && guards.againstCopy(unit, matter.accusedUnit()).isEmpty()) {
                taken.add(unit);
                copies.add(unit);
            }
        }
        return new Plan(
                lead,
                List.copyOf(coHandlers),
                copies,
                rule.grade().stricter(matter.urgency()),
                Plan.Method.RULE,
                rule.code(),
                catalogue.label(),
                rule.legalBasis(),
                List.copyOf(evidence),
                null);
    }
}
