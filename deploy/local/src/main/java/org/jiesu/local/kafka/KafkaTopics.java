package org.jiesu.local.kafka;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jiesu.local.process.Patience;

/** The topics of one cluster. Partitions of a topic that is there are never changed. */
public record KafkaTopics(String bootstrap) {
    private static final short DEFAULT_REPLICATION = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Makes those that are missing; asking again changes nothing. */
    public void ensure(List<TopicSpec> topics) {
        try (Admin admin = KafkaProbe.admin(bootstrap)) {
            Set<String> there = names(admin);
            create(admin, topics.stream().filter(topic -> !there.contains(topic.name())).toList());
        }
    }

    /** Makes them empty again: what was in them is gone, and their topic ids are new. */
    public void recreate(List<TopicSpec> topics) {
        try (Admin admin = KafkaProbe.admin(bootstrap)) {
            Set<String> old = topics.stream().map(TopicSpec::name).collect(Collectors.toSet());
            old.retainAll(names(admin));
            await(admin.deleteTopics(old).all());
            if (!Patience.of(PATIENCE)
                    .until(() -> names(admin).stream().noneMatch(old::contains))) {
                throw new IllegalStateException(
                        "Expected " + old + " to be deleted, but they stay");
            }
            create(admin, topics);
        }
    }

    /** The names of all topics there are. */
    public Set<String> names() {
        try (Admin admin = KafkaProbe.admin(bootstrap)) {
            return names(admin);
        }
    }

    private static Set<String> names(Admin admin) {
        return await(admin.listTopics().names());
    }

    private static void create(Admin admin, List<TopicSpec> topics) {
        var answers = admin.createTopics(topics.stream().map(KafkaTopics::newTopic).toList());
        answers.values().values().forEach(KafkaTopics::awaitMade);
    }

    /** Somebody else may have made it a moment ago. */
    private static void awaitMade(KafkaFuture<Void> made) {
        try {
            await(made);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic newTopic(TopicSpec topic) {
        return new NewTopic(topic.name(), topic.partitions(), DEFAULT_REPLICATION)
                .configs(topic.settings());
    }

    @CanIgnoreReturnValue
    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Expected an answer of Kafka", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka", e);
        }
    }
}
