package org.jiesu.routing.domain.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units of one version. */
public final class Units {

    private final long version;
    private final Map<String, Unit> byCode;

    private Units(long version, Map<String, Unit> byCode) {
        this.version = version;
        this.byCode = byCode;
    }

    /** Refuses a code given twice, a parent that does not exist and a circle. */
    public static Units of(long version, List<Unit> units) {
        Map<String, Unit> byCode = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException(
                        "Expected each unit once, but got twice " + unit.code());
            }
        }
        for (Unit unit : units) {
            if (unit.parent() != null && !byCode.containsKey(unit.parent())) {
                throw new IllegalArgumentException(
                        "Expected a unit above "
                                + unit.code()
                                + ", but there is no "
                                + unit.parent());
            }
            requireTop(byCode, unit);
        }
        return new Units(version, byCode);
    }

    private static void requireTop(Map<String, Unit> byCode, Unit unit) {
        @Nullable Unit at = unit;
        for (int steps = 0; at != null; steps++) {
            if (steps > byCode.size()) {
                throw new IllegalArgumentException(
                        "Expected a unit with nothing above it, but a circle is above "
                                + unit.code());
            }
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
    }

    public long version() {
        return version;
    }

    public Collection<Unit> units() {
        return byCode.values();
    }

    public Optional<Unit> unit(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The unit if it still takes work. */
    public Optional<Unit> active(@Nullable String code) {
        return unit(code).filter(Unit::active);
    }

    /** The district above a unit, or the unit itself if it is one; empty for the city's units. */
    public Optional<Unit> districtOf(Unit unit) {
        Optional<Unit> at = Optional.of(unit);
        while (at.isPresent() && at.get().kind() != UnitKind.DISTRICT) {
            at = unit(at.get().parent());
        }
        return at;
    }

    /** Whether {@code code} is {@code above} or stands somewhere below it. */
    public boolean isWithin(String code, String above) {
        Optional<Unit> at = unit(code);
        while (at.isPresent()) {
            if (at.get().code().equals(above)) {
                return true;
            }
            at = unit(at.get().parent());
        }
        return false;
    }
}
