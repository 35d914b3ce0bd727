package org.jiesu.routing.domain.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of one version with everything people call them.
 *
 * @param lead by how much the best place must be ahead of the second to be taken
 * @param textFactor what a name in the text is worth against one in the address, in [0, 1]
 */
public record GazetteerData(long version, double lead, double textFactor, List<NamedPlace> places) {

    /**
     * @param code of the statistics bureau without trailing zeros; a compound has one of ours
     * @param parent code of the place it lies in
     */
    public record NamedPlace(
            String code, PlaceKind kind, String name, @Nullable String parent, List<Name> names) {}

    /** A name and how surely it means this place, in [0, 1]. */
    public record Name(String text, double weight) {}
}
