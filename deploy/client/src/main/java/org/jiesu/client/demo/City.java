package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.Persistence;

/** The streets and communities the running system knows, with an uneven share of complaints. */
final class City {

    private static final String DISTRICT = "110101";

    private final List<Community> communities;
    private final double[] weights;

    private City(List<Community> communities) {
        this.communities = communities;
        this.weights = new double[communities.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.0 / (1 + i % 13);
        }
    }

    static City of(List<Community> communities) {
        return new City(List.copyOf(communities));
    }

    static City of(FrontDoor door) throws InterruptedException {
        List<Community> communities = new ArrayList<>();
        for (JsonNode street : units(door, "STREET", DISTRICT)) {
            for (JsonNode community : units(door, "COMMUNITY", street.path("code").asText())) {
                communities.add(
                        new Community(
                                community.path("code").asText(),
                                community.path("name").asText(),
                                street.path("code").asText(),
                                street.path("name").asText()));
            }
        }
        return new City(communities);
    }

    /** The units of a kind below another, as soon as routing answers. */
    private static JsonNode units(FrontDoor door, String kind, String parent)
            throws InterruptedException {
        String query = "?kind=%s&parent=%s".formatted(kind, parent);
        return Persistence.until(() -> door.get("operator", "/api/routing/v1/units" + query))
                .orThrow("units " + query)
                .path("units");
    }

    String district() {
        return DISTRICT;
    }

    List<Community> communities() {
        return communities;
    }

    Community any(RandomGenerator random) {
        return communities.get(Weighted.index(weights, random));
    }
}
