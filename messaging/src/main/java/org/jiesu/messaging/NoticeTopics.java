package org.jiesu.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.jiesu.contracts.Topic;

/**
 * Makes the topics of dead-letter notices when the first notice is to be sent: most are never
 * needed.
 */
@Singleton
final class NoticeTopics {

    private static final Logger LOG = Logger.getLogger(NoticeTopics.class);
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final Map<String, String> SETTINGS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(90).toMillis()));

    private final KafkaClients clients;
    private final Set<String> names;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    NoticeTopics(KafkaClients clients, ServiceName service) {
        this.clients = clients;
        this.names =
                List.of(Topic.values()).stream()
                        .map(topic -> topic.deadLetterNotices(service.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the topics given, makes those for notices; blocks for some seconds at most. */
    void ensure(Collection<String> topics) {
        topics.stream()
                .filter(names::contains)
                .filter(topic -> !made.contains(topic))
                .forEach(this::make);
    }

    private void make(String topic) {
        NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(SETTINGS);
        try {
            clients.admin()
                    .createTopics(List.of(wanted))
                    .all()
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            boolean ignored = made.add(topic);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof TopicExistsException) {
                boolean ignored = made.add(topic);
            } else {
                LOG.warnf("%s cannot be made: %s", topic, refused.getCause());
            }
        } catch (TimeoutException late) {
            LOG.warnf("%s cannot be made yet: the broker does not answer", topic);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
