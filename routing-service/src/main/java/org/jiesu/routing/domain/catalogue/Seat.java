package org.jiesu.routing.domain.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit that follows from the matter itself: from where it is, or from one of the three keys of
 * responsibility (谁监管行业谁负责、谁主管市场主体谁负责、谁收费谁负责).
 */
public enum Seat {
    COMMUNITY_OF_PLACE(null),
    STREET_OF_PLACE(null),
    DISTRICT_OF_PLACE(null),
    REGULATOR_OF_INDUSTRY("INDUSTRY"),
    SUPERVISOR_OF_ENTITY("ENTITY"),
    COLLECTOR_OF_FEE("FEE");

    private final @Nullable String facet;

    Seat(@Nullable String facet) {
        this.facet = facet;
    }

    /** The facet whose value names the unit; empty for the seats of a place. */
    public Optional<String> facet() {
        return Optional.ofNullable(facet);
    }

    /** The seat of that name; empty when it is a unit's code. */
    public static Optional<Seat> named(String expression) {
        return Arrays.stream(values()).filter(seat -> seat.name().equals(expression)).findFirst();
    }
}
