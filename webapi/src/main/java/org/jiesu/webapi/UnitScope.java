package org.jiesu.webapi;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose work a caller may see. It stands in every query, never optional: either all units, or
 * exactly these, a district with its streets and communities.
 *
 * @param all whether every unit is seen; then the sets are empty
 * @param units the unit codes themselves
 */
public record UnitScope(boolean all, Set<String> units) {
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");
    private static final Pattern PLACE = Pattern.compile("\\d{9}|\\d{12}");

    /** Every unit. */
    public static final UnitScope ALL = new UnitScope(true, Set.of());

    public UnitScope {
        units = Set.copyOf(units);
    }

    /** Exactly these units; none at all sees nothing. */
    public static UnitScope of(Set<String> units) {
        return new UnitScope(false, units);
    }

    /** Whether the work of this unit may be seen. */
    public boolean permits(String unit) {
        return all
                || units.contains(unit)
                || (PLACE.matcher(unit).matches() && units.contains(unit.substring(0, 6)));
    }

    /** The codes to compare for equality in a query ({@code unit = ANY($n)}). */
    public String[] exact() {
        return units.stream().sorted().toArray(String[]::new);
    }

    /**
     * Districts whose streets and communities are seen too ({@code left(unit, 6) = ANY($n) AND unit
     * ~ '^\d+$'}).
     */
    public String[] districts() {
        return units.stream()
                .filter(u -> DISTRICT.matcher(u).matches())
                .sorted()
                .toArray(String[]::new);
    }

    /**
     * An SQL condition on a column of unit codes, for parameters {@code $first} to {@code $first+2}
     * of {@link #parameters}.
     */
    public static String condition(String column, int first) {
        return "($%2$d::boolean OR %1$s = ANY($%3$d::text[]) OR (left(%1$s, 6) = ANY($%4$d::text[]) AND %1$s ~ '^[0-9]+$'))"
                .formatted(column, first, first + 1, first + 2);
    }

    /** The three parameters of {@link #condition}, in its order. */
    public Object[] parameters() {
        return new Object[] {all, exact(), districts()};
    }

    /** Throws 404 unless the unit's work may be seen: that it exists is not told. */
    public void require(String unit, String detail) {
        if (!permits(unit)) {
            throw Problems.notFound(detail);
        }
    }

    @Override
    public String toString() {
        return all ? "ALL" : units.stream().sorted().collect(Collectors.joining(",", "[", "]"));
    }
}
