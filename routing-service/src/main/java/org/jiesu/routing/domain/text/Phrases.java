package org.jiesu.routing.domain.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Many phrases looked up in a text in one pass; several things may bear the same phrase. */
public final class Phrases<T> {

    /**
     * A phrase found.
     *
     * @param start index of its first letter in the normal form of the text
     * @param end index after its last letter
     */
    public record Hit<T>(int start, int end, String phrase, List<T> bearers) {}

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private final List<T> bearers = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();

    /** Phrases by the things that bear them; both sides are normalised. */
    public static <T> Phrases<T> of(List<Map.Entry<String, T>> entries) {
        Phrases<T> phrases = new Phrases<>();
        entries.forEach(entry -> phrases.add(Texts.normal(entry.getKey()), entry.getValue()));
        return phrases;
    }

    private void add(String phrase, T bearer) {
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("Expected a phrase, but got an empty one");
        }
        Node<T> node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node =
                    Objects.requireNonNull(
                            node.next.computeIfAbsent(phrase.charAt(i), letter -> new Node<>()));
        }
        node.bearers.add(bearer);
    }

    /** Every phrase at every position, also those inside longer ones. */
    public List<Hit<T>> all(String normalText) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int start = 0; start < normalText.length(); start++) {
            hits.addAll(startingAt(normalText, start));
        }
        return hits;
    }

    /** From left to right the longest phrase at each position, none overlapping another. */
    public List<Hit<T>> longest(String normalText) {
        List<Hit<T>> hits = new ArrayList<>();
        int start = 0;
        while (start < normalText.length()) {
            List<Hit<T>> here = startingAt(normalText, start);
            Optional<Hit<T>> longest =
                    here.isEmpty() ? Optional.empty() : Optional.of(here.getLast());
            longest.ifPresent(hits::add);
            start = longest.map(Hit::end).orElse(start + 1);
        }
        return hits;
    }

    private List<Hit<T>> startingAt(String text, int start) {
        List<Hit<T>> hits = List.of();
        Node<T> node = root.next.get(text.charAt(start));
        int end = start + 1;
        while (node != null) {
            if (!node.bearers.isEmpty()) {
                hits = hits.isEmpty() ? new ArrayList<>() : hits;
                hits.add(new Hit<>(start, end, text.substring(start, end), node.bearers));
            }
            node = end < text.length() ? node.next.get(text.charAt(end)) : null;
            end++;
        }
        return hits;
    }
}
