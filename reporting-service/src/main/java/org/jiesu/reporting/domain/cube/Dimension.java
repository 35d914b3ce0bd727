package org.jiesu.reporting.domain.cube;

import java.util.Locale;

/** What figures can be grouped and filtered by. */
public enum Dimension {
    DISTRICT,
    STREET,
    COMMUNITY,
    COMPOUND,
    CATEGORY,
    NATURE,
    CHANNEL,
    SOURCE,
    URGENCY,
    UNIT,
    ROLE;

    /** Its column in every cube that has it, and among the facts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
