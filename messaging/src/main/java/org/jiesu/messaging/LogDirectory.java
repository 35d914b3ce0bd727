package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker which log a topic's name stands for now, and from where to where it goes. */
@Singleton
final class LogDirectory {

    private final KafkaClients clients;

    LogDirectory(KafkaClients clients) {
        this.clients = clients;
    }

    /** Fails with an exception of Kafka's while the broker or the topic is away. */
    Uni<LogId> find(String topic) {
        return Uni.createFrom()
                .completionStage(
                        () -> clients.admin().describeCluster().clusterId().toCompletionStage())
                .flatMap(cluster -> describe(topic).map(found -> id(cluster, found)));
    }

    /** The first offset of each partition and the one behind its last. */
    Uni<Map<Integer, Extent>> extents(String topic, Collection<Integer> partitions) {
        List<TopicPartition> all =
                partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
        return offsets(all, OffsetSpec.earliest())
                .flatMap(first ->
                        offsets(all, OffsetSpec.latest()).map(end -> extents(all, first, end)));
    }

    private Uni<TopicDescription> describe(String topic) {
        return Uni.createFrom()
                .completionStage(() ->
                        clients.admin()
                                .describeTopics(List.of(topic))
                                .allTopicNames()
                                .toCompletionStage())
                .map(found -> {
                    TopicDescription description = found.get(topic);
                    if (description == null) {
                        throw new UnknownTopicOrPartitionException(topic);
                    }
                    return description;
                });
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        return Uni.createFrom()
                .completionStage(
                        () -> clients.admin().listOffsets(wanted).all().toCompletionStage());
    }

    private static LogId id(String cluster, TopicDescription topic) {
        return new LogId(cluster, topic.name(), topic.topicId().toString());
    }

    private static Map<Integer, Extent> extents(
            List<TopicPartition> partitions,
            Map<TopicPartition, ListOffsetsResultInfo> first,
            Map<TopicPartition, ListOffsetsResultInfo> end) {
        Function<Map<TopicPartition, ListOffsetsResultInfo>, Function<TopicPartition, Long>> of =
                from ->
                        partition -> {
                            ListOffsetsResultInfo found = from.get(partition);
                            return found == null ? 0L : found.offset();
                        };
        Map<Integer, Extent> extents = new HashMap<>();
        for (TopicPartition partition : partitions) {
            extents.put(
                    partition.partition(),
                    new Extent(of.apply(first).apply(partition), of.apply(end).apply(partition)));
        }
        return extents;
    }

    /**
     * A partition's log.
     *
     * @param end the offset the next record will have
     */
    record Extent(long beginning, long end) {

        boolean holds(long nextOffset) {
            return beginning <= nextOffset && nextOffset <= end;
        }
    }
}
