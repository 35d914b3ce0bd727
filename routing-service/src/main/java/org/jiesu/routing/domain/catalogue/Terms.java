package org.jiesu.routing.domain.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.routing.domain.text.Texts;

/** Words as they are looked up, with the way they are written. */
final class Terms {

    private Terms() {}

    static Map<String, String> normal(List<String> written) {
        Map<String, String> terms = new LinkedHashMap<>();
        written.forEach(term -> terms.putIfAbsent(Texts.normal(term), term));
        return terms;
    }

    /** The first of the terms that stands in the text, as it is written. */
    static Optional<String> first(Map<String, String> terms, String normalText) {
        return terms.entrySet().stream()
                .filter(term -> normalText.contains(term.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
