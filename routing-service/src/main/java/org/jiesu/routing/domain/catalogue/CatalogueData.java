package org.jiesu.routing.domain.catalogue;

import java.util.List;

/**
 * The duty catalogue of one version as it is written down.
 *
 * @param maxBounces how often a lead may be handed back before the district takes it
 * @param communityList categories a community may lead: its own duty list
 */
public record CatalogueData(
        long version, int maxBounces, List<String> communityList, List<DutyRule> rules) {}
