package org.jiesu.reporting.adapter.kafka;

import org.jiesu.contracts.Place;
import org.jiesu.reporting.domain.fact.Location;

/** Places without their address. */
final class Places {

    private Places() {}

    static Location of(Place place) {
        return new Location(place.district(), place.street(), place.community(), place.compound());
    }
}
