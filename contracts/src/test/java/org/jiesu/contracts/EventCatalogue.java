package org.jiesu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** docs/events.md, made of topics, records and schemas. */
final class EventCatalogue {
    private static final String HEAD =
            """
            # Events

            What passes between the services. This page follows from `contracts`: change the record and its schema,
            then write the page with `mvn -pl contracts test -Djiesu.write=true`. The machine's version of it is
            `META-INF/asyncapi.yaml` in the jar of `contracts`.

            Every topic has %d partitions for ever. The attributes of CloudEvents 1.0 are Kafka headers (`ce_…`), the
            value is the data as JSON; what has no value is left out, and consumers ignore what they do not know.
            `ce_sequence` is gapless from 1 within `ce_source` and `ce_subject`: repeats are known by it. **Bold**
            fields are always there. A type without golden message is agreed upon, and nothing produces it yet.
            """;

    private EventCatalogue() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD.formatted(Topic.PARTITIONS));
        for (Topic topic : Topic.values()) {
            page.append(section(topic));
        }
        return page.toString();
    }

    private static String section(Topic topic) {
        return "\n## `%s`\n\n%s. Event types: %d.\n\n| type | meaning | fields | golden |\n|---|---|---|---|\n"
                        .formatted(topic.wireName(), kept(topic), EventTypes.on(topic).size())
                + EventTypes.on(topic).stream()
                        .map(EventTypes::nameOf)
                        .map(EventCatalogue::row)
                        .collect(Collectors.joining());
    }

    private static String kept(Topic topic) {
        if (topic.compacted()) {
            return "The last message of each key is kept";
        }
        String retention = topic.settings().getOrDefault("retention.ms", "-1");
        return retention.equals("-1")
                ? "Kept for ever"
                : "Kept for %d days"
                        .formatted(java.time.Duration.ofMillis(Long.parseLong(retention)).toDays());
    }

    private static String row(String type) {
        JsonNode schema = Schema.of(type).root();
        long golden = Golden.all().stream().filter(each -> each.type().equals(type)).count();
        return "| `%s` | %s. %s | %s | %s |\n"
                .formatted(
                        type,
                        schema.path("title").asText(),
                        schema.path("description").asText(),
                        fields(schema),
                        golden == 0 ? "" : "" + golden);
    }

    private static String fields(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(field -> {
                    String name = field.getKey();
                    names.add(Schema.requires(schema, name) ? "**" + name + "**" : name);
                });
        return String.join(", ", names);
    }
}
