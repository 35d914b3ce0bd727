package org.jiesu.routing.domain.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiesu.routing.domain.place.Gazetteer.Meaning;
import org.jiesu.routing.domain.place.GazetteerData.NamedPlace;
import org.jiesu.routing.domain.text.Phrases;
import org.jiesu.routing.domain.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a matter is: given codes stand if the gazetteer has them, names in the address refine
 * them, names in the text help where neither says enough. Names that stand against each other are
 * not guessed between.
 */
public final class Locator {

    private record Found(@Nullable NamedPlace place, double confidence, boolean ambiguous) {
        static final Found NOTHING = new Found(null, 0, false);
    }

    private final Gazetteer gazetteer;

    public Locator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Locates a ticket. What was given and is unknown to the gazetteer is named in the evidence.
     */
    public Location locate(Place given, String title, String content) {
        List<String> evidence = new ArrayList<>();
        Found anchor = anchor(given, evidence);
        String address = Texts.normal(text(given.address()) + "|" + text(given.compound()));
        Found found = refine(anchor, address, 1, "地址", evidence);
        if (!anchor.ambiguous() && !found.ambiguous() && !reaches(found, PlaceKind.STREET)) {
            String text = Texts.normal(title + "|" + content);
            found = refine(found, text, gazetteer.data().textFactor(), "正文", evidence);
        }
        return new Location(
                place(found.place(), given),
                found.confidence(),
                anchor.ambiguous() || found.ambiguous(),
                gazetteer.label(),
                List.copyOf(evidence));
    }

    /** Locates a free text. */
    public Location locate(String text) {
        return locate(new Place(null, null, null, null, text), "", "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Found anchor(Place given, List<String> evidence) {
        List<NamedPlace> known = new ArrayList<>();
        given(given.district(), PlaceKind.DISTRICT, "区", evidence).ifPresent(known::add);
        given(given.street(), PlaceKind.STREET, "街道", evidence).ifPresent(known::add);
        given(given.community(), PlaceKind.COMMUNITY, "社区", evidence).ifPresent(known::add);
        if (known.isEmpty()) {
            return Found.NOTHING;
        }
        NamedPlace narrowest = known.getLast();
        boolean oneInTheOther =
                known.stream().allMatch(wider -> gazetteer.isWithin(narrowest, wider));
        if (!oneInTheOther) {
            evidence.add("登记的区、街道、社区互不相属");
            return new Found(null, 0, true);
        }
        evidence.add("登记时已给定:" + narrowest.name());
        return new Found(narrowest, 1, false);
    }

    private Optional<NamedPlace> given(
            @Nullable String code, PlaceKind kind, String level, List<String> evidence) {
        Optional<NamedPlace> place = gazetteer.place(code, kind);
        if (code != null && place.isEmpty()) {
            evidence.add("登记的" + level + "代码“" + code + "”不在地名库中");
        }
        return place;
    }

    private boolean reaches(Found found, PlaceKind kind) {
        return found.place() != null && gazetteer.codeAt(found.place(), kind) != null;
    }

    private Found refine(
            Found anchor, String text, double factor, String source, List<String> evidence) {
        if (anchor.ambiguous()) {
            return anchor;
        }
        Map<NamedPlace, Double> certainty = mentioned(anchor, text, factor, source, evidence);
        List<NamedPlace> narrowest =
                certainty.keySet().stream()
                        .filter(place ->
                                certainty.keySet().stream()
                                        .noneMatch(o ->
                                                !o.equals(place) && gazetteer.isWithin(o, place)))
                        .sorted(
                                Comparator.comparingDouble(
                                                (NamedPlace place) -> -chain(place, certainty))
                                        .thenComparing(NamedPlace::code))
                        .toList();
        if (narrowest.isEmpty()) {
            return anchor;
        }
        NamedPlace best = narrowest.getFirst();
        double confidence = chain(best, certainty);
        if (narrowest.size() > 1
                && confidence - chain(narrowest.get(1), certainty) < gazetteer.data().lead()) {
            return contested(anchor, best, narrowest.get(1), confidence, source, evidence);
        }
        return new Found(best, Math.max(confidence, anchor.confidence()), false);
    }

    private Map<NamedPlace, Double> mentioned(
            Found anchor, String text, double factor, String source, List<String> evidence) {
        Map<NamedPlace, Double> certainty = new LinkedHashMap<>();
        for (Phrases.Hit<Meaning> hit : gazetteer.named(text)) {
            for (Meaning meaning : hit.bearers()) {
                NamedPlace around = anchor.place();
                if (around == null || gazetteer.isWithin(meaning.place(), around)) {
                    certainty.merge(meaning.place(), meaning.weight() * factor, Math::max);
                    evidence.add(source + "提到“" + hit.phrase() + "”:" + meaning.place().name());
                }
            }
        }
        return certainty;
    }

    private double chain(NamedPlace place, Map<NamedPlace, Double> certainty) {
        double doubt = 1;
        for (Map.Entry<NamedPlace, Double> entry : certainty.entrySet()) {
            if (gazetteer.isWithin(place, entry.getKey())) {
                doubt *= 1 - entry.getValue();
            }
        }
        return 1 - doubt;
    }

    private Found contested(
            Found anchor,
            NamedPlace best,
            NamedPlace second,
            double confidence,
            String source,
            List<String> evidence) {
        evidence.add(source + "中“" + best.name() + "”与“" + second.name() + "”难以取舍");
        Optional<NamedPlace> around = gazetteer.place(best.parent());
        while (around.isPresent() && !gazetteer.isWithin(second, around.get())) {
            around = gazetteer.place(around.get().parent());
        }
        NamedPlace common = around.orElse(null);
        return new Found(
                common == null ? anchor.place() : common,
                Math.max(common == null ? 0 : confidence, anchor.confidence()),
                true);
    }

    private Place place(@Nullable NamedPlace found, Place given) {
        if (found == null) {
            return new Place(null, null, null, given.compound(), given.address());
        }
        String compound = gazetteer.codeAt(found, PlaceKind.COMPOUND);
        return new Place(
                gazetteer.codeAt(found, PlaceKind.DISTRICT),
                gazetteer.codeAt(found, PlaceKind.STREET),
                gazetteer.codeAt(found, PlaceKind.COMMUNITY),
                given.compound() != null || compound == null
                        ? given.compound()
                        : Objects.requireNonNull(found).name(),
                given.address());
    }
}
