package org.jiesu.routing.domain.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.routing.domain.place.GazetteerData.NamedPlace;
import org.jiesu.routing.domain.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The places there are, how they lie in each other, and the names they go by. */
public final class Gazetteer {

    /** A place a name may mean. */
    record Meaning(NamedPlace place, double weight) {}

    private final GazetteerData data;
    private final Map<String, NamedPlace> byCode = new LinkedHashMap<>();
    private final Phrases<Meaning> names;

    /** Refuses a code given twice and a parent that does not exist. */
    public Gazetteer(GazetteerData data) {
        this.data = data;
        for (NamedPlace place : data.places()) {
            if (byCode.put(place.code(), place) != null) {
                throw new IllegalArgumentException(
                        "Expected each place once, but got twice " + place.code());
            }
        }
        for (NamedPlace place : data.places()) {
            if (place.parent() != null && !byCode.containsKey(place.parent())) {
                throw new IllegalArgumentException(
                        "Expected a place around "
                                + place.code()
                                + ", but there is no "
                                + place.parent());
            }
        }
        this.names = Phrases.of(entries(data));
    }

    private static List<Map.Entry<String, Meaning>> entries(GazetteerData data) {
        List<Map.Entry<String, Meaning>> entries = new ArrayList<>();
        for (NamedPlace place : data.places()) {
            place.names()
                    .forEach(name ->
                            entries.add(Map.entry(name.text(), new Meaning(place, name.weight()))));
        }
        return entries;
    }

    GazetteerData data() {
        return data;
    }

    public long version() {
        return data.version();
    }

    public String label() {
        return "GAZETTEER@" + data.version();
    }

    public Collection<NamedPlace> places() {
        return byCode.values();
    }

    public Optional<NamedPlace> place(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The place of that code if it is of that level. */
    public Optional<NamedPlace> place(@Nullable String code, PlaceKind kind) {
        return place(code).filter(place -> place.kind() == kind);
    }

    List<Phrases.Hit<Meaning>> named(String normalText) {
        return names.longest(normalText);
    }

    /** Whether a place is {@code around} or lies in it. */
    boolean isWithin(NamedPlace place, NamedPlace around) {
        Optional<NamedPlace> at = Optional.of(place);
        while (at.isPresent()) {
            if (at.get().code().equals(around.code())) {
                return true;
            }
            at = place(at.get().parent());
        }
        return false;
    }

    /** The code of the place of that level around a place, or its own. */
    @Nullable String codeAt(NamedPlace place, PlaceKind kind) {
        Optional<NamedPlace> at = Optional.of(place);
        while (at.isPresent() && at.get().kind() != kind) {
            at = place(at.get().parent());
        }
        return at.map(NamedPlace::code).orElse(null);
    }
}
