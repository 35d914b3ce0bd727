package org.jiesu.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works off what a consumer could not digest; see the handbook for how to decide. */
@Command(name = "dlq", description = "dead letters: list, show, replay, discard")
final class DeadLettersCommand {

    private static final List<String> SERVICES = List.of("intake", "routing", "sla", "reports");

    @Mixin private Connection connection = new Connection();

    @Command(description = "all dead letters, of every service")
    int list() {
        FrontDoor door = connection.open();
        for (String service : SERVICES) {
            JsonNode letters =
                    door.get("admin", path(service, "?limit=200")).orThrow("list of " + service);
            for (JsonNode letter : letters.path("deadLetters")) {
                System.out.printf(
                        "%s/%s %s %s %s%n",
                        service,
                        letter.path("id").asText(),
                        letter.path("state").asText(),
                        letter.path("consumer").asText(),
                        letter.path("cause").asText());
            }
        }
        return 0;
    }

    @Command(description = "one dead letter with its origin and content")
    int show(@Parameters(paramLabel = "SERVICE/ID") String letter) {
        System.out.println(
                connection
                        .open()
                        .get("admin", one(letter, ""))
                        .orThrow("dead letter " + letter)
                        .toPrettyString());
        return 0;
    }

    @Command(description = "hand it to its consumer again, and what is parked behind it")
    int replay(@Parameters(paramLabel = "SERVICE/ID") String letter) {
        System.out.println(
                connection
                        .open()
                        .post("admin", one(letter, "/replay"), Map.of())
                        .orThrow("replay of " + letter));
        return 0;
    }

    @Command(description = "give it up; what is parked behind it goes on")
    int discard(
            @Parameters(paramLabel = "SERVICE/ID") String letter,
            @Option(names = "--reason", required = true) String reason) {
        System.out.println(
                connection
                        .open()
                        .post("admin", one(letter, "/discard"), Map.of("reason", reason))
                        .orThrow("discarding " + letter));
        return 0;
    }

    private static String one(String letter, String action) {
        String[] parts = letter.split("/", 2);
        if (parts.length < 2 || !SERVICES.contains(parts[0])) {
            throw new IllegalArgumentException(
                    "expected SERVICE/ID with a service of " + SERVICES + ", but got " + letter);
        }
        return path(parts[0], "/" + parts[1] + action);
    }

    private static String path(String service, String rest) {
        return "/api/" + service + "/v1/dead-letters" + rest;
    }
}
