package org.jiesu.reporting.application.reference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one unit, category, place or compound.
 *
 * @param path codes from the first level down to itself, for categories
 * @param level what kind of unit or place it is
 */
public record ReferenceEntry(
        Kind kind,
        String code,
        long version,
        String name,
        @Nullable String parent,
        List<String> path,
        @Nullable String level,
        boolean active,
        Instant at) {

    /** What the code is a code of. */
    public enum Kind {
        UNIT,
        CATEGORY,
        PLACE,
        COMPOUND
    }

    public ReferenceEntry {
        path = List.copyOf(path);
    }
}
