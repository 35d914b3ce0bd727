package org.jiesu.routing.domain.catalogue;

import java.util.List;
import org.jiesu.routing.domain.unit.UnitKind;

/** A community's own duty list: what it may lead, and what it may be asked to help with, art 17. */
record CommunityList(List<Duty> duties) {

    static CommunityList of(CatalogueData data) {
        return new CommunityList(
                data.duties().stream()
                        .filter(duty -> duty.holder() == UnitKind.COMMUNITY)
                        .toList());
    }

    /** What a community leads it may help with too. */
    boolean has(Duty.Part part, List<String> categoryPath) {
        return duties.stream()
                .filter(duty -> duty.part() == Duty.Part.LEAD || part == Duty.Part.ASSIST)
                .anyMatch(duty -> duty.categories().stream().anyMatch(categoryPath::contains));
    }
}
