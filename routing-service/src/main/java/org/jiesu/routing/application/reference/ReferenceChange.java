package org.jiesu.routing.application.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit, category or place that is to be told.
 *
 * @param sequence its position among what was told of the subject
 * @param version of its data set
 * @param kind of the unit or place; empty for a category
 * @param path of a category; empty for others
 */
public record ReferenceChange(
        Aggregate aggregate,
        String code,
        long sequence,
        long version,
        String kind,
        String name,
        @Nullable String parent,
        List<String> path,
        boolean active,
        LocalDate validFrom,
        Instant at) {

    /** What it is. */
    public enum Aggregate {
        UNIT("unit"),
        CATEGORY("category"),
        PLACE("place"),
        COMPOUND("compound");

        private final String word;

        Aggregate(String word) {
            this.word = word;
        }
    }

    public String subject() {
        return aggregate.word + "/" + code;
    }

    /** What others would see change; version, sequence and time do not count. */
    public String content() {
        return String.join(
                "|",
                kind,
                name,
                parent == null ? "" : parent,
                String.join(">", path),
                String.valueOf(active),
                validFrom.toString());
    }

    ReferenceChange numbered(long next) {
        return new ReferenceChange(
                aggregate, code, next, version, kind, name, parent, path, active, validFrom, at);
    }
}
