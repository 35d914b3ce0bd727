package org.jiesu.intake.domain.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of a file's columns says what: our field to their column, their values to ours. */
public final class Mapping {

    private final Map<String, Source> sources;

    /**
     * Where a field's value comes from.
     *
     * @param column theirs; null when every row has the same value
     * @param values theirs to ours; what is not in it stays as it is
     * @param constant the value of every row
     */
    public record Source(
            @Nullable String column, Map<String, String> values, @Nullable String constant) {

        @Nullable String in(Map<String, String> row) {
            if (column == null) {
                return constant;
            }
            String value = row.get(column);
            return value == null ? constant : values.getOrDefault(value.strip(), value);
        }
    }

    public Mapping(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** Columns named like our fields. */
    public static Mapping identity(Iterable<String> fields) {
        Map<String, Source> sources = new LinkedHashMap<>();
        fields.forEach(field -> sources.put(field, new Source(field, Map.of(), null)));
        return new Mapping(sources);
    }

    /** A row by our fields; what is blank is left out. */
    public Map<String, String> apply(Map<String, String> row) {
        Map<String, String> ours = new LinkedHashMap<>();
        sources.forEach((field, source) -> {
            String value = source.in(row);
            if (value != null && !value.isBlank()) {
                ours.put(field, value.strip());
            }
        });
        return ours;
    }

    /** The name their file has for a field; our own when it has none. */
    public String columnOf(String field) {
        Source source = sources.get(field);
        return source == null || source.column() == null ? field : source.column();
    }

    /** Columns of required fields that a file with this header does not have. */
    public List<String> missing(Set<String> header, List<String> required) {
        return required.stream()
                .filter(field -> !isProvided(field, header))
                .map(this::columnOf)
                .collect(Collectors.toList());
    }

    private boolean isProvided(String field, Set<String> header) {
        Source source = sources.get(field);
        return source != null
                && (source.constant() != null
                        || source.column() != null && header.contains(source.column()));
    }
}
