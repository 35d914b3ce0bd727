package org.jiesu.client.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jiesu.client.FrontDoor;

/**
 * What each service counts of itself. Every ticket registered is dispatched, waits for a
 * dispatcher, or ended before; each is one fact; each dispatched one has the clocks its policies
 * call for.
 */
record Books(
        JsonNode intake,
        JsonNode routing,
        JsonNode sla,
        JsonNode reporting,
        JsonNode recount,
        Map<String, Long> deadLetters) {

    private static final List<String> SERVICES = List.of("intake", "routing", "sla", "reports");

    static Books read(FrontDoor door) {
        Map<String, Long> deadLetters = new TreeMap<>();
        for (String service : SERVICES) {
            JsonNode open =
                    door.get("admin", "/api/" + service + "/v1/dead-letters?limit=200")
                            .orThrow("dead letters of " + service);
            deadLetters.put(service, (long) open.path("deadLetters").size());
        }
        return new Books(
                own(door, "intake"),
                own(door, "routing"),
                own(door, "sla"),
                own(door, "reports"),
                door.get("admin", "/api/reports/v1/verification").orThrow("recount"),
                deadLetters);
    }

    private static JsonNode own(FrontDoor door, String service) {
        return door.get("admin", "/api/" + service + "/v1/reconciliation")
                .orThrow("reconciliation of " + service);
    }

    List<Check> checks() {
        long registered = intake.path("registered").asLong();
        long accounted =
                routing.path("dispatched").asLong()
                        + routing.path("waiting").asLong()
                        + routing.path("ended").asLong();
        return List.of(
                new Check(
                        "every ticket registered has come to routing",
                        "registered",
                        registered,
                        "seen by routing",
                        routing.path("registered").asLong()),
                new Check(
                        "every ticket is somebody's, waits for a dispatcher, or ended",
                        "registered",
                        registered,
                        "dispatched + waiting + ended",
                        accounted),
                new Check(
                        "every ticket is one fact",
                        "registered",
                        registered,
                        "facts",
                        reporting.path("live").asLong()),
                new Check(
                        "every imported matter is one fact",
                        "imported",
                        intake.path("imported").asLong(),
                        "facts",
                        reporting.path("imported").asLong()),
                new Check(
                        "every dispatched ticket has come to sla",
                        "dispatched",
                        routing.path("dispatched").asLong(),
                        "with clocks",
                        sla.path("tickets").asLong()),
                new Check(
                        "the clocks are those the policies call for",
                        "called for",
                        sum(sla.path("calledFor")),
                        "armed",
                        sum(sla.path("armed"))),
                new Check(
                        "no ticket has other clocks than its policies call for",
                        "differing",
                        sla.path("differing").size(),
                        "allowed",
                        0),
                new Check(
                        "the cubes equal a recount",
                        "matches",
                        recount.path("matches").asBoolean() ? 1 : 0,
                        "expected",
                        1),
                new Check(
                        "nothing was set aside",
                        "dead letters",
                        deadLetters.values().stream().mapToLong(Long::longValue).sum(),
                        "allowed",
                        0));
    }

    private static long sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false).mapToLong(JsonNode::asLong).sum();
    }
}
