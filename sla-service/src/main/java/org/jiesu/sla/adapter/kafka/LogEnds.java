package org.jiesu.sla.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jiesu.contracts.Topic;
import org.jspecify.annotations.Nullable;

/** Where the logs begin and end now, by the broker's word. */
@ApplicationScoped
class LogEnds {

    private final Map<String, Object> broker;
    private @Nullable Admin admin;

    LogEnds(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /**
     * One partition of a consumer's topic.
     *
     * @param next the offset behind the last record
     */
    record End(String consumer, String topicId, int partition, long first, long next) {}

    /** All partitions of the topic; fails while the broker is away. */
    Uni<List<End>> of(Topic topic, String consumer) {
        String name = topic.wireName();
        return asked(() -> admin().describeTopics(List.of(name)).topicNameValues().get(name))
                .chain(description -> ends(consumer, description));
    }

    private Uni<List<End>> ends(String consumer, TopicDescription topic) {
        List<TopicPartition> partitions =
                topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition()))
                        .toList();
        return offsets(partitions, OffsetSpec.earliest())
                .chain(first ->
                        offsets(partitions, OffsetSpec.latest())
                                .map(next ->
                                        partitions.stream()
                                                .map(p ->
                                                        new End(
                                                                consumer,
                                                                topic.topicId().toString(),
                                                                p.partition(),
                                                                offset(first, p),
                                                                offset(next, p)))
                                                .toList()));
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> which));
        return asked(() -> admin().listOffsets(wanted).all());
    }

    private static long offset(
            Map<TopicPartition, ListOffsetsResultInfo> found, TopicPartition partition) {
        ListOffsetsResultInfo result = found.get(partition);
        if (result == null) {
            throw new IllegalStateException("Expected the broker to know " + partition);
        }
        return result.offset();
    }

    private static <T> Uni<T> asked(Supplier<KafkaFuture<T>> question) {
        return Uni.createFrom().completionStage(() -> question.get().toCompletionStage());
    }

    private synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put("client.id", "sla-horizon");
            settings.put("request.timeout.ms", 2000);
            settings.put("default.api.timeout.ms", 4000);
            settings.put("reconnect.backoff.max.ms", 1000);
            current = Admin.create(settings);
            admin = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
