package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        boolean listed = category != null && catalogue.communityMayLead(category);
        return unit.kind() == UnitKind.COMMUNITY && !listed
                ? Optional.of(Guard.COMMUNITY_MAY_NOT_LEAD)
                : Optional.empty();
    }

    /** Why a unit may not take part in a matter in any way, if so. */
    public Optional<Guard> againstPart(Unit unit, @Nullable String accused) {
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
        List<String> codes = new ArrayList<>(List.of(lead));
        codes.addAll(coHandlers);
        codes.addAll(copies);
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            Optional<Guard> broken =
                    units.active(code)
                            .map(unit -> againstPart(unit, accused))
                            .orElse(Optional.of(Guard.UNIT_UNKNOWN));
            if (broken.isEmpty() && !seen.add(code)) {
                broken = Optional.of(Guard.UNIT_TWICE);
            }
            if (broken.isPresent()) {
                return new Checked.Broken(broken.get(), code);
            }
        }
        Unit first = units.active(lead).orElseThrow();
        return againstLead(first, category, accused)
                .<Checked>map(guard -> new Checked.Broken(guard, lead))
                .orElseGet(() -> new Checked.Fine(first, found(coHandlers), found(copies)));
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
