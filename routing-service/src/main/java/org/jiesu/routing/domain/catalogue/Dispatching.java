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
                .map(rule -> byRule(rule, matter))
                .orElseGet(() -> referred(Reason.NO_RULE));
    }

    private static Choice.Referred referred(Reason reason) {
        return new Choice.Referred(reason, reason.text());
    }

    private Choice byRule(DutyRule rule, Matter matter) {
        List<String> evidence = new ArrayList<>();
        evidence.add("派单目录“" + rule.name() + "”(" + rule.code() + "," + catalogue.label() + ")");
        Place place = matter.location().place();
        Optional<Unit> named = resolve(rule.lead(), place);
        if (named.isEmpty()) {
            if (!isSeat(rule.lead())) {
                return referred(Reason.UNIT_UNKNOWN);
            }
            if (matter.location().ambiguous()) {
                return referred(Reason.PLACE_AMBIGUOUS);
            }
            named = widerSeat(place, evidence);
        }
        Optional<Unit> lead = named.flatMap(unit -> guarded(unit, matter, evidence));
        if (lead.isEmpty()) {
            return referred(Reason.ACCUSED_UNIT);
        }
        return new Choice.Assigned(plan(rule, lead.get(), matter, evidence));
    }

    private static boolean isSeat(String expression) {
        return expression.endsWith("_OF_PLACE");
    }

    private Optional<Unit> resolve(String expression, Place place) {
        return switch (expression) {
            case "COMMUNITY_OF_PLACE" -> units.active(place.community());
            case "STREET_OF_PLACE" -> units.active(place.street());
            case "DISTRICT_OF_PLACE" -> units.active(place.district());
            default ->
                    units.active(expression)
                            .filter(unit ->
                                    units.districtOf(unit)
                                            .map(district ->
                                                    district.code().equals(place.district()))
                                            .orElse(true));
        };
    }

    private Optional<Unit> widerSeat(Place place, List<String> evidence) {
        Optional<Unit> street = units.active(place.street());
        if (street.isPresent()) {
            evidence.add("社区不明,由街道承办");
            return street;
        }
        evidence.add("具体承办单位不明而所属区明确,由区协调办理(《北京市接诉即办工作条例》第十二条)");
        return units.active(place.district());
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

    private Plan plan(DutyRule rule, Unit lead, Matter matter, List<String> evidence) {
        Place place = matter.location().place();
        List<Unit> coHandlers = allowed(rule.coHandlers(), place, matter, List.of(lead));
        List<Unit> taken = new ArrayList<>(coHandlers);
        taken.add(lead);
        List<Unit> copies = new ArrayList<>(allowed(rule.copies(), place, matter, taken));
        taken.addAll(copies);
        guards.dueCopies(lead, matter.accusedUnit()).stream()
                .filter(copy -> !taken.contains(copy))
                .forEach(copies::add);
        return new Plan(
                lead,
                coHandlers,
                copies,
                rule.grade().stricter(matter.urgency()),
                Plan.Method.RULE,
                rule.code(),
                catalogue.label(),
                rule.legalBasis(),
                List.copyOf(evidence),
                null);
    }

    private List<Unit> allowed(
            List<String> expressions, Place place, Matter matter, List<Unit> taken) {
        return expressions.stream()
                .flatMap(expression -> resolve(expression, place).stream())
                .filter(unit -> !guards.isAccused(unit, matter.accusedUnit()))
                .filter(unit -> !taken.contains(unit))
                .distinct()
                .toList();
    }
}
