package org.jiesu.routing.domain.catalogue;

import static org.jiesu.routing.domain.catalogue.Facet.listed;

import java.util.List;
import java.util.Objects;

/**
 * The duty catalogue of one version as it is written down.
 *
 * @param tieBreak who leads where a department's and a territory's duty overlap
 * @param maxBounces how often a lead may be handed back before the district takes it
 * @param duties the lists of what streets and communities have to do
 */
public record CatalogueData(
        long version,
        TieBreak tieBreak,
        int maxBounces,
        List<Duty> duties,
        List<Facet> facets,
        List<DutyRule> rules) {

    public CatalogueData {
        Objects.requireNonNull(tieBreak, "tieBreak");
        duties = listed(duties);
        facets = listed(facets);
        rules = listed(rules);
    }
}
