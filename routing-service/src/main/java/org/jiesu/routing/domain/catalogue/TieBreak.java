package org.jiesu.routing.domain.catalogue;

import java.util.regex.Pattern;
import org.jiesu.routing.domain.unit.UnitKind;

/**
 * Who leads where a department's duty and a territory's overlap; each city decides it for itself
 * (Weifang, article 24: the department; Shanghai 2007: the territory).
 */
public enum TieBreak {
    LINE_FIRST("以条为主"),
    TERRITORY_FIRST("以块为主");

    private static final Pattern TERRITORY = Pattern.compile("[A-Z]+_OF_PLACE|\\d{6,12}");

    private final String text;

    TieBreak(String text) {
        this.text = text;
    }

    /** In Chinese. */
    public String text() {
        return text;
    }

    boolean prefers(UnitKind kind) {
        boolean territory =
                switch (kind) {
                    case DISTRICT, STREET, COMMUNITY -> true;
                    case CITY, DEPARTMENT, UTILITY -> false;
                };
        return territory == (this == TERRITORY_FIRST);
    }

    boolean prefers(DutyRule rule) {
        return TERRITORY.matcher(rule.lead()).matches() == (this == TERRITORY_FIRST);
    }
}
