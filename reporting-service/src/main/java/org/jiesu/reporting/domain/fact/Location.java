package org.jiesu.reporting.domain.fact;

import org.jspecify.annotations.Nullable;

/** Where it happened: codes of district, street and community, and the compound's name. */
public record Location(
        @Nullable String district,
        @Nullable String street,
        @Nullable String community,
        @Nullable String compound) {

    public static final Location UNKNOWN = new Location(null, null, null, null);
}
