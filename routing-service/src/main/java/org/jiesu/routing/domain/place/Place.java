package org.jiesu.routing.domain.place;

import org.jspecify.annotations.Nullable;

/** Where the matter is: codes of district, street and community, a compound's name, an address. */
public record Place(
        @Nullable String district,
        @Nullable String street,
        @Nullable String community,
        @Nullable String compound,
        @Nullable String address) {

    public static final Place UNKNOWN = new Place(null, null, null, null, null);

    /** The same codes without anything the reporter wrote. */
    public Place withoutTexts() {
        return new Place(district, street, community, null, null);
    }
}
