package org.jiesu.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether today's schemas can stand beside the recorded ones: consumers and messages of both
 * versions live at the same time.
 */
final class Compatibility {
    private Compatibility() {}

    /**
     * What of {@code now} breaks with {@code recorded}; lines as {@link Schema#fields()} writes.
     */
    static List<String> faults(List<String> recorded, List<String> now) {
        Map<String, String> before = byField(recorded);
        Map<String, String> after = byField(now);
        List<String> faults = new ArrayList<>();
        before.forEach((field, what) -> {
            String today = after.get(field);
            if (today == null) {
                faults.add("lost " + field);
            } else if (!today.equals(what)) {
                faults.add("changed %s from %s to %s".formatted(field, what, today));
            }
        });
        after.forEach((field, what) -> {
            if (!before.containsKey(field)) {
                faults.add(added(field, what, before));
            }
        });
        return faults;
    }

    /**
     * Those lines of {@code now} that may be recorded: they break nothing and are not there yet.
     */
    static List<String> recordable(List<String> recorded, List<String> now) {
        List<String> faults = faults(recorded, now);
        return now.stream().filter(line -> faults.contains("not recorded " + field(line))).toList();
    }

    /** A new field of a recorded type must be optional; what comes inside a new one is free. */
    private static String added(String field, String what, Map<String, String> before) {
        String holder = field.substring(0, field.lastIndexOf('/'));
        boolean known =
                before.containsKey(holder)
                        || before.keySet().stream().anyMatch(f -> f.startsWith(holder + "/"));
        return known && what.startsWith("required")
                ? "gained a required field " + field
                : "not recorded " + field;
    }

    private static Map<String, String> byField(List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            fields.put(field(line), line.substring(field(line).length() + 1));
        }
        return fields;
    }

    private static String field(String line) {
        return line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1));
    }
}
