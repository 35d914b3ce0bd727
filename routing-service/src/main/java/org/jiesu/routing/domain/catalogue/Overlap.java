package org.jiesu.routing.domain.catalogue;

import java.util.Collection;
import java.util.List;
import org.jiesu.routing.domain.catalogue.Condition.Season;
import org.jiesu.routing.domain.text.Texts;
import org.jspecify.annotations.Nullable;

/** How two rules' conditions lie to each other, their categories left aside. */
final class Overlap {

    private Overlap() {}

    /** Whether every matter that meets {@code narrow} meets {@code wide}. */
    static boolean covers(DutyRule wide, DutyRule narrow) {
        Condition w = wide.when();
        Condition n = narrow.when();
        return !wide.validFrom().isAfter(narrow.validFrom())
                && endsNoEarlier(wide, narrow)
                && contains(w.natures(), n.natures())
                && contains(w.urgencies(), n.urgencies())
                && placesCover(w.places(), n.places())
                && termsCover(w.terms(), n.terms())
                && exclusionsCover(w.without(), n.without())
                && facetsCover(w, n)
                && (w.season() == null || covers(w.season(), n.season()));
    }

    /** Whether some matter may meet both. */
    static boolean meet(DutyRule one, DutyRule other) {
        Condition a = one.when();
        Condition b = other.when();
        return startsBeforeEndOf(one, other)
                && startsBeforeEndOf(other, one)
                && intersect(a.natures(), b.natures())
                && intersect(a.urgencies(), b.urgencies())
                && placesMeet(a.places(), b.places())
                && !excludes(a.without(), b.terms())
                && !excludes(b.without(), a.terms())
                && (a.season() == null || b.season() == null || a.season().meets(b.season()));
    }

    private static boolean endsNoEarlier(DutyRule wide, DutyRule narrow) {
        return wide.validTo() == null
                || (narrow.validTo() != null && !narrow.validTo().isAfter(wide.validTo()));
    }

    private static boolean startsBeforeEndOf(DutyRule one, DutyRule other) {
        return other.validTo() == null || one.validFrom().isBefore(other.validTo());
    }

    private static <T> boolean contains(List<T> wide, List<T> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }

    private static <T> boolean intersect(List<T> one, List<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    /** Codes of the statistics bureau carry the wider place as their prefix. */
    private static boolean placesCover(List<String> wide, List<String> narrow) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream()
                                .allMatch(place -> wide.stream().anyMatch(place::startsWith)));
    }

    private static boolean placesMeet(List<String> one, List<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.stream()
                        .anyMatch(a ->
                                other.stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
    }

    private static boolean termsCover(List<String> wide, List<String> narrow) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream().allMatch(term -> containsOneOf(term, wide)));
    }

    private static boolean exclusionsCover(List<String> wide, List<String> narrow) {
        return wide.stream().allMatch(term -> containsOneOf(term, narrow));
    }

    private static boolean excludes(List<String> without, List<String> terms) {
        return !terms.isEmpty() && terms.stream().allMatch(term -> containsOneOf(term, without));
    }

    private static boolean containsOneOf(String term, Collection<String> parts) {
        String normal = Texts.normal(term);
        return parts.stream().anyMatch(part -> normal.contains(Texts.normal(part)));
    }

    private static boolean facetsCover(Condition wide, Condition narrow) {
        return wide.facets().entrySet().stream()
                .allMatch(asked -> {
                    List<String> values = narrow.facets().get(asked.getKey());
                    return values != null && contains(asked.getValue(), values);
                });
    }

    private static boolean covers(Season wide, @Nullable Season narrow) {
        return narrow != null && wide.covers(narrow);
    }
}
