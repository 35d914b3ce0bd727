package org.jiesu.routing.domain.catalogue;

import static org.jiesu.routing.domain.catalogue.Facet.listed;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of a matter. What is empty asks for nothing.
 *
 * @param categories codes; each takes its sub-categories in
 * @param places codes of districts, streets or communities; each takes in what lies in it
 * @param terms one of them must stand in title or content
 * @param without none of them may
 * @param facets by facet the values one of which must hold; none named: any
 */
public record Condition(
        List<String> categories,
        List<String> natures,
        List<Grade> urgencies,
        List<String> places,
        List<String> terms,
        List<String> without,
        Map<String, List<String>> facets,
        @Nullable Season season) {

    /** Asks for nothing. */
    public static final Condition ALWAYS =
            new Condition(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
                    null);

    public Condition {
        categories = listed(categories);
        natures = listed(natures);
        urgencies = listed(urgencies);
        places = listed(places);
        terms = listed(terms);
        without = listed(without);
        facets =
                facets == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** Both days included; may run over the turn of the year. */
    public record Season(MonthDay from, MonthDay to) {

        private static final int LEAP_YEAR = 2024;

        boolean contains(LocalDate day) {
            MonthDay at = MonthDay.from(day);
            boolean afterStart = !at.isBefore(from);
            boolean beforeEnd = !at.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }

        boolean covers(Season other) {
            return days().filter(other::contains).allMatch(this::contains);
        }

        boolean meets(Season other) {
            return days().anyMatch(day -> contains(day) && other.contains(day));
        }

        private static Stream<LocalDate> days() {
            return LocalDate.of(LEAP_YEAR, 1, 1).datesUntil(LocalDate.of(LEAP_YEAR + 1, 1, 1));
        }
    }

    boolean natureFits(String nature) {
        return natures.isEmpty() || natures.contains(nature);
    }

    boolean urgencyFits(Grade urgency) {
        return urgencies.isEmpty() || urgencies.contains(urgency);
    }

    boolean placeFits(Place place) {
        return places.isEmpty()
                || within(place.district())
                || within(place.street())
                || within(place.community());
    }

    private boolean within(@Nullable String code) {
        return code != null && places.contains(code);
    }

    boolean traitsFit(List<Trait> traits) {
        return facets.entrySet().stream().allMatch(asked -> holds(asked, traits));
    }

    private static boolean holds(Map.Entry<String, List<String>> asked, List<Trait> traits) {
        return traits.stream()
                .filter(trait -> trait.facet().equals(asked.getKey()))
                .anyMatch(trait ->
                        asked.getValue().isEmpty() || asked.getValue().contains(trait.value()));
    }
}
