package org.jiesu.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The topics, in one place. Each has {@value #PARTITIONS} partitions for ever: the partition of a
 * ticket follows from its id, so another count would tear the order of open tickets apart.
 */
public enum Topic {
    /** Requests from outside; personal data, kept for a week only. */
    SUBMISSIONS("jiesu.submissions", false, Duration.ofDays(7)),
    INTAKE("jiesu.intake", false, null),
    /** Closed matters of earlier systems; apart, so that live work never waits behind an import. */
    HISTORY("jiesu.history", false, null),
    ROUTING("jiesu.routing", false, null),
    SLA("jiesu.sla", false, null),
    REFERENCE("jiesu.reference", true, null),
    REPORTS("jiesu.reports", true, null);

    public static final int PARTITIONS = 12;

    private final String wireName;
    private final boolean compacted;
    private final @Nullable Duration retention;

    Topic(String wireName, boolean compacted, @Nullable Duration retention) {
        this.wireName = wireName;
        this.compacted = compacted;
        this.retention = retention;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether only the last message of a key is kept. */
    public boolean compacted() {
        return compacted;
    }

    /** The settings a topic is created with, by Kafka's names. Without a retention: for ever. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", compacted ? "compact" : "delete");
        settings.put("compression.type", "zstd");
        if (!compacted) {
            settings.put("retention.ms", retention == null ? "-1" : "" + retention.toMillis());
        }
        return settings;
    }

    /**
     * Where a consuming service tells that it has set a message of this topic aside; a notice
     * without the message's content.
     */
    public String deadLetterNotices(String service) {
        return wireName + "." + service + ".dlq";
    }

    /** Throws if no topic has that name. */
    public static Topic named(String wireName) {
        return Arrays.stream(values())
                .filter(topic -> topic.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Expected the name of a topic, but got " + wireName));
    }
}
