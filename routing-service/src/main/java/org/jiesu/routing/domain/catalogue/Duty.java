package org.jiesu.routing.domain.catalogue;

import static org.jiesu.routing.domain.catalogue.Facet.listed;

import java.util.List;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a duty list, a street's (职责清单) or a community's own (社区职责清单).
 *
 * @param part whether the holder leads such matters or only helps
 * @param management the profile it belongs to, a value of {@link Facet#MANAGEMENT}; null for both
 */
public record Duty(
        String code,
        UnitKind holder,
        Part part,
        String name,
        @Nullable String management,
        List<String> categories) {

    /** What the holder has to do with it. */
    public enum Part {
        LEAD,
        ASSIST
    }

    public Duty {
        categories = listed(categories);
    }
}
