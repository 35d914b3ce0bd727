package org.jiesu.webapi;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong in one body; bounded, so that a hostile body cannot buy a huge answer. */
final class Findings {
    private static final int MAX_ERRORS = 50;
    private static final int MAX_NAME = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private final List<JsonFields> visited = new ArrayList<>();

    void visited(JsonFields fields) {
        visited.add(fields);
    }

    void add(String pointer, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(pointer, message));
        }
    }

    void check() {
        visited.forEach(JsonFields::reportUnknown);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    /** A field's name as part of a JSON pointer; what cannot be printed is shown as U+FFFD. */
    static String escape(String field) {
        String name = field.length() > MAX_NAME ? field.substring(0, MAX_NAME) + "…" : field;
        return name.replace("~", "~0")
                .replace("/", "~1")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
