package org.jiesu.reporting.application.figure;

import java.util.List;
import java.util.Optional;
import org.jiesu.reporting.application.reference.ReferenceEntry.Kind;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jspecify.annotations.Nullable;

/** What a report has a row for each of. */
public enum Axis {
    STREET(Kind.PLACE, Dimension.STREET),
    DISTRICT(Kind.PLACE, Dimension.DISTRICT),
    COMMUNITY(Kind.PLACE, Dimension.COMMUNITY),
    /** A compound is known by its street and its name. */
    COMPOUND(null, Dimension.STREET, Dimension.COMPOUND),
    UNIT(Kind.UNIT, Dimension.UNIT),
    CATEGORY(Kind.CATEGORY, Dimension.CATEGORY),
    CHANNEL(null, Dimension.CHANNEL),
    NATURE(null, Dimension.NATURE),
    NONE(null);

    private final @Nullable Kind names;
    private final List<Dimension> dimensions;

    Axis(@Nullable Kind names, Dimension... dimensions) {
        this.names = names;
        this.dimensions = List.of(dimensions);
    }

    /** What its rows are told apart by. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Where the rows' names come from, if from the reference data. */
    public Optional<Kind> names() {
        return Optional.ofNullable(names);
    }
}
