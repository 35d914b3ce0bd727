package org.jiesu.routing.domain.catalogue;

import java.time.LocalDate;
import java.util.Map;
import org.jiesu.routing.domain.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue decides on.
 *
 * @param text title and content
 * @param accusedUnit code or name of the unit complained about
 * @param day of registration in the city
 * @param facts what is known for sure, by facet: of the compound, or because a person found out
 */
public record Matter(
        @Nullable String category,
        String nature,
        Grade urgency,
        Location location,
        String text,
        @Nullable String accusedUnit,
        LocalDate day,
        Map<String, String> facts) {}
