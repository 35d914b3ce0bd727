package org.jiesu.intake.domain.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a LIVE import as the body of a registration: {@code reporter.phone} goes into reporter.
 */
public final class LiveRow {

    /** Our fields, as a file without a mapping names its columns. */
    public static final List<String> FIELDS =
            List.of(
                    "source",
                    "externalNumber",
                    "channel",
                    "nature",
                    "title",
                    "content",
                    "reporter.name",
                    "reporter.phone",
                    "reporter.anonymous",
                    "reporter.confidential",
                    "place.district",
                    "place.street",
                    "place.community",
                    "place.compound",
                    "place.address",
                    "category",
                    "urgency",
                    "accusedUnit",
                    "tags");

    /** A repeated file must add nothing, so every row names its source and number. */
    public static final List<String> REQUIRED =
            List.of("source", "externalNumber", "channel", "nature", "content");

    private LiveRow() {}

    /** The body the row stands for. */
    public static Map<String, Object> body(Map<String, String> row) {
        Map<String, Object> body = new HashMap<>();
        Map<String, Map<String, Object>> nested = new HashMap<>();
        row.forEach((field, value) -> {
            int dot = field.indexOf('.');
            if (dot < 0) {
                body.put(field, "tags".equals(field) ? tags(value) : value);
            } else {
                nested.computeIfAbsent(field.substring(0, dot), name -> new HashMap<>())
                        .put(field.substring(dot + 1), typed(field, value));
            }
        });
        body.putAll(nested);
        return body;
    }

    private static Object typed(String field, String value) {
        boolean flag = field.endsWith("anonymous") || field.endsWith("confidential");
        return flag && List.of("true", "false", "是", "否").contains(value)
                ? "true".equals(value) || "是".equals(value)
                : value;
    }

    private static List<String> tags(String value) {
        return Arrays.stream(value.split("[;\uff1b]", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
