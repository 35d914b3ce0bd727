package org.jiesu.local.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiesu.contracts.Topic;

/** A topic as it should be made: its name, its partitions, its settings by Kafka's names. */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {
    public TopicSpec {
        settings = Map.copyOf(settings);
    }

    /** Every topic of the product. */
    public static List<TopicSpec> all() {
        return Arrays.stream(Topic.values())
                .map(topic -> new TopicSpec(topic.wireName(), Topic.PARTITIONS, topic.settings()))
                .toList();
    }
}
