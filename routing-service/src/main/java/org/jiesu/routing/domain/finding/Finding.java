package org.jiesu.routing.domain.finding;

/**
 * What is wrong, or looks wrong, with a document of reference data.
 *
 * @param pointer where, as a JSON pointer into the document
 * @param text in Chinese, with what would be right
 */
public record Finding(Severity severity, Kind kind, String pointer, String text) {

    /** Whether the document may be used all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** What kind of fault it is. */
    public enum Kind {
        UNREADABLE,
        CONTRADICTION,
        CODE_GONE,
        DUPLICATE_CODE,
        UNKNOWN_PARENT,
        CIRCLE,
        UNKNOWN_CATEGORY,
        UNKNOWN_UNIT,
        UNKNOWN_FACET,
        UNKNOWN_DUTY,
        UNKNOWN_NATURE,
        UNKNOWN_PLACE,
        VALIDITY,
        AGAINST_THE_LAW,
        UNREACHABLE,
        CONFLICT,
        CATEGORY_WITHOUT_DUTY,
        DUTY_WITHOUT_RULE
    }

    /** A fault that forbids its use. */
    public static Finding error(Kind kind, String pointer, String text) {
        return new Finding(Severity.ERROR, kind, pointer, text);
    }

    /** Something a person should look at. */
    public static Finding warning(Kind kind, String pointer, String text) {
        return new Finding(Severity.WARNING, kind, pointer, text);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
