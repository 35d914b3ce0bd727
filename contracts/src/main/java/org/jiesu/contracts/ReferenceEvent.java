package org.jiesu.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What routing tells on {@link Topic#REFERENCE} (compacted): units, categories, places, compounds.
 * Each version is a message of its own and stays.
 */
public sealed interface ReferenceEvent extends Event {

    String code();

    /** Version of the data set it belongs to; grows. */
    long version();

    /**
     * @param kind CITY, DISTRICT, STREET, COMMUNITY, DEPARTMENT, UTILITY
     * @param parent code of the unit above
     */
    @EventType("jiesu.unit.changed.v1")
    record UnitChanged(
            String code,
            long version,
            String kind,
            String name,
            @Nullable String parent,
            boolean active,
            LocalDate validFrom,
            Instant at)
            implements ReferenceEvent {
        @Override
        public String key() {
            return "unit/" + code + "/" + version;
        }
    }

    /**
     * @param path codes from the first level down to itself
     */
    @EventType("jiesu.category.changed.v1")
    record CategoryChanged(
            String code,
            long version,
            String name,
            @Nullable String parent,
            List<String> path,
            boolean active,
            Instant at)
            implements ReferenceEvent {
        @Override
        public String key() {
            return "category/" + code + "/" + version;
        }
    }

    /**
     * @param kind DISTRICT, STREET, COMMUNITY
     */
    @EventType("jiesu.place.changed.v1")
    record PlaceChanged(
            String code,
            long version,
            String kind,
            String name,
            @Nullable String parent,
            boolean active,
            LocalDate validFrom,
            Instant at)
            implements ReferenceEvent {
        @Override
        public String key() {
            return "place/" + code + "/" + version;
        }
    }

    /**
     * @param management MANAGED, UNMANAGED, SELF_MANAGED, TRIAL_MANAGED
     */
    @EventType("jiesu.compound.changed.v1")
    record CompoundChanged(
            String code,
            long version,
            String name,
            @Nullable String community,
            @Nullable String street,
            @Nullable String management,
            @Nullable String firm,
            boolean active,
            Instant at)
            implements ReferenceEvent {
        @Override
        public String key() {
            return "compound/" + code + "/" + version;
        }
    }
}
