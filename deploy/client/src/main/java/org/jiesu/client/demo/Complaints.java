package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Invents complaints from templates; telephone numbers are of a range (154) nobody has. */
final class Complaints {

    private static final String[] CHANNELS = {"PHONE", "WEB", "APP", "WECHAT"};
    private static final double[] CHANNEL_WEIGHTS = {0.85, 0.05, 0.05, 0.05};
    private static final double UNDECIDED = 0.01;

    private final JsonNode templates;
    private final List<String> categories = new ArrayList<>();

    Complaints() {
        try (InputStream in = Complaints.class.getResourceAsStream("/demo/complaints.json")) {
            templates = new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        templates
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals("none")) {
                        categories.add(name);
                    }
                });
    }

    List<String> categories() {
        return categories;
    }

    String channel(RandomGenerator random) {
        return CHANNELS[Weighted.index(CHANNEL_WEIGHTS, random)];
    }

    /** The body of a registration; the category is left to routing. */
    Map<String, Object> next(City city, RandomGenerator random) {
        Community community = city.any(random);
        String category =
                random.nextDouble() < UNDECIDED
                        ? "none"
                        : categories.get(random.nextInt(categories.size()));
        JsonNode choice = templates.path(category);
        JsonNode template = choice.path(random.nextInt(choice.size()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel(random));
        body.put("nature", random.nextInt(5) == 0 ? "HELP" : "COMPLAINT");
        body.put("title", template.path(0).asText());
        body.put("content", fill(template.path(1).asText(), community, random));
        body.put("reporter", Map.of("phone", "154%08d".formatted(random.nextInt(100_000_000))));
        if (!category.equals("none")) {
            body.put("place", place(city, community, random));
        }
        return body;
    }

    /** Half of the callers' places are picked from a list, the other half is only told. */
    private static Map<String, Object> place(
            City city, Community community, RandomGenerator random) {
        String address = community.streetName() + community.shortName() + "社区";
        return random.nextBoolean()
                ? Map.of("address", address)
                : Map.of(
                        "district", city.district(),
                        "street", community.street(),
                        "community", community.code(),
                        "address", address);
    }

    private static String fill(String template, Community community, RandomGenerator random) {
        return template.replace("{place}", community.shortName() + "社区")
                .replace("{building}", String.valueOf(1 + random.nextInt(20)))
                .replace("{days}", String.valueOf(2 + random.nextInt(9)));
    }
}
