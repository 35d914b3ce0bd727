package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jiesu.routing.domain.unit.Units;
import org.jspecify.annotations.Nullable;

/** The guards of law over every dispatch, whether by rule, by person, by return or by transfer. */
public final class Guards {

    private final Catalogue catalogue;
    private final Units units;

    Guards(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    /** Why a unit may not lead a matter, if so. */
    public Optional<Guard> againstLead(
            Unit unit, @Nullable String category, @Nullable String accused) {
        if (isAccused(unit, accused)) {
            return Optional.of(Guard.ACCUSED_UNIT);
        }
        return unit.kind() == UnitKind.COMMUNITY
                        && !catalogue.communityMay(Duty.Part.LEAD, category)
                ? Optional.of(Guard.COMMUNITY_MAY_NOT_LEAD)
                : Optional.empty();
    }

    /** Why a unit may not co-handle a matter, if so. */
    public Optional<Guard> againstHelp(
            Unit unit, @Nullable String category, @Nullable String accused) {
        if (isAccused(unit, accused)) {
            return Optional.of(Guard.ACCUSED_UNIT);
        }
        return unit.kind() == UnitKind.COMMUNITY
                        && !catalogue.communityMay(Duty.Part.ASSIST, category)
                ? Optional.of(Guard.COMMUNITY_NOT_ITS_MATTER)
                : Optional.empty();
    }

    /** Why a unit may not even get a copy, if so. */
    public Optional<Guard> againstCopy(Unit unit, @Nullable String accused) {
        return isAccused(unit, accused) ? Optional.of(Guard.ACCUSED_UNIT) : Optional.empty();
    }

    /** The accused unit itself, and the communities under an accused street. */
    boolean isAccused(Unit unit, @Nullable String accused) {
        if (accused == null) {
            return false;
        }
        if (unit.code().equals(accused) || unit.name().equals(accused)) {
            return true;
        }
        return unit.kind() == UnitKind.COMMUNITY
                && units.unit(unit.parent()).filter(up -> isAccused(up, accused)).isPresent();
    }

    /** Who must get a copy when this unit leads: a street's ticket goes to its district, art 12. */
    public List<Unit> dueCopies(Unit lead, @Nullable String accused) {
        return lead.kind() == UnitKind.STREET || lead.kind() == UnitKind.COMMUNITY
                ? units.active(lead.parent())
                        .filter(up -> !isAccused(up, accused))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** Looks the units up and refuses what the law forbids; else the units, lead first. */
    public Checked check(
            String lead,
            List<String> coHandlers,
            List<String> copies,
            @Nullable String category,
            @Nullable String accused) {
        Set<String> seen = new HashSet<>();
        List<Checked.Broken> broken = new ArrayList<>();
        asked(lead, seen, unit -> againstLead(unit, category, accused)).ifPresent(broken::add);
        coHandlers.forEach(code ->
                asked(code, seen, unit -> againstHelp(unit, category, accused))
                        .ifPresent(broken::add));
        copies.forEach(code ->
                asked(code, seen, unit -> againstCopy(unit, accused)).ifPresent(broken::add));
        return broken.isEmpty()
                ? new Checked.Fine(
                        units.active(lead).orElseThrow(), found(coHandlers), found(copies))
                : broken.getFirst();
    }

    private Optional<Checked.Broken> asked(
            String code, Set<String> seen, Function<Unit, Optional<Guard>> law) {
        Optional<Guard> broken =
                units.active(code).map(law).orElse(Optional.of(Guard.UNIT_UNKNOWN));
        if (broken.isEmpty() && !seen.add(code)) {
            broken = Optional.of(Guard.UNIT_TWICE);
        }
        return broken.map(guard -> new Checked.Broken(guard, code));
    }

    private List<Unit> found(List<String> codes) {
        return codes.stream().flatMap(code -> units.active(code).stream()).toList();
    }

    /** Whether what a person asks for is lawful. */
    public sealed interface Checked {

        /** It is; these are the units. */
        record Fine(Unit lead, List<Unit> coHandlers, List<Unit> copies) implements Checked {}

        /** It is not, because of this unit. */
        record Broken(Guard guard, String unit) implements Checked {}
    }
}
