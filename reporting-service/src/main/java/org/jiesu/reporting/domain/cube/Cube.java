package org.jiesu.reporting.domain.cube;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One daily table of sums.
 *
 * @param table has a {@code day}, a column per dimension and one per measure
 */
public record Cube(String table, List<Dimension> dimensions) {

    /**
     * All cubes, in the order their rows are locked. Another report is another line and a table.
     */
    public static final List<Cube> ALL =
            List.of(
                    new Cube(
                            "cube_place",
                            List.of(
                                    Dimension.DISTRICT,
                                    Dimension.STREET,
                                    Dimension.CATEGORY,
                                    Dimension.NATURE,
                                    Dimension.CHANNEL,
                                    Dimension.SOURCE,
                                    Dimension.URGENCY)),
                    new Cube(
                            "cube_compound",
                            List.of(
                                    Dimension.DISTRICT,
                                    Dimension.STREET,
                                    Dimension.COMMUNITY,
                                    Dimension.COMPOUND,
                                    Dimension.CATEGORY)),
                    new Cube(
                            "cube_unit",
                            List.of(Dimension.UNIT, Dimension.ROLE, Dimension.CATEGORY)));

    public Cube {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * The first cube that has all of these; empty when only the facts can answer. A cube per unit
     * has a ticket several times and answers only who asks by unit.
     */
    public static Optional<Cube> carrying(Collection<Dimension> wanted) {
        return ALL.stream()
                .filter(cube -> cube.dimensions.containsAll(wanted))
                .filter(cube -> !cube.perUnit() || wanted.contains(Dimension.UNIT))
                .findFirst();
    }

    /** Whether a ticket counts here once for each of its units. */
    boolean perUnit() {
        return dimensions.contains(Dimension.UNIT);
    }
}
