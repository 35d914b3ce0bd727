package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a matter's traits: what is known of it stands, the rest is read from category and text. */
final class Facets {

    private record Reading(
            Facet facet, Facet.Value value, Map<String, String> terms, List<String> without) {}

    private final List<Facet> facets;
    private final List<Reading> readings = new ArrayList<>();

    Facets(List<Facet> facets) {
        this.facets = facets;
        for (Facet facet : facets) {
            for (Facet.Value value : facet.values()) {
                readings.add(
                        new Reading(
                                facet,
                                value,
                                Terms.normal(value.terms()),
                                List.copyOf(Terms.normal(value.without()).keySet())));
            }
        }
    }

    List<Trait> of(Matter matter, List<String> categoryPath, String normalText) {
        List<Trait> traits = new ArrayList<>();
        for (Reading reading : readings) {
            String known = matter.facts().get(reading.facet().code());
            Optional<String> why =
                    known == null
                            ? read(reading, categoryPath, normalText)
                            : Optional.of("已知").filter(w -> known.equals(reading.value().code()));
            why.map(w -> trait(reading, w)).ifPresent(traits::add);
        }
        return traits;
    }

    private static Optional<String> read(Reading reading, List<String> path, String text) {
        if (reading.value().categories().stream().anyMatch(path::contains)) {
            return Optional.of("由类别得知");
        }
        return reading.without().stream().anyMatch(text::contains)
                ? Optional.empty()
                : Terms.first(reading.terms(), text).map(term -> "正文提到“" + term + "”");
    }

    private static Trait trait(Reading reading, String why) {
        Facet.Value value = reading.value();
        return new Trait(
                reading.facet().code(),
                value.code(),
                value.unit(),
                reading.facet().name() + ":" + value.name() + "(" + why + ")");
    }

    /** Whether there is such a facet with such a value. */
    boolean knows(String facet, String value) {
        return facets.stream()
                .filter(known -> known.code().equals(facet))
                .flatMap(known -> known.values().stream())
                .anyMatch(known -> known.code().equals(value));
    }
}
