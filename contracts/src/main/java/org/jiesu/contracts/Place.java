package org.jiesu.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where the matter happened, not where the reporter lives. District, street and community are codes
 * of the statistics bureau without trailing zeros (6, 9, 12 digits); the compound is its name; the
 * address is masked free text. What is unknown is null.
 */
public record Place(
        @Nullable String district,
        @Nullable String street,
        @Nullable String community,
        @Nullable String compound,
        @Nullable String address) {

    public static final Place UNKNOWN = new Place(null, null, null, null, null);
}
