package org.jiesu.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Puts a consumer that gets partitions to its checkpoints: the database says where it goes on, not
 * Kafka. Without database or broker it waits, for the consumer could not do anything else either.
 */
@ApplicationScoped
@Identifier("checkpoints")
public class CheckpointListener implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(CheckpointListener.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LOOKS_BEFORE_STOP = 4;

    private final ChannelClients clients;
    private final Placements placements;
    private final LogDirectory logs;
    private final Transactions transactions;
    private final Config config;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean closing;

    CheckpointListener(
            ChannelClients clients,
            Placements placements,
            LogDirectory logs,
            Transactions transactions,
            Config config) {
        this.clients = clients;
        this.placements = placements;
        this.logs = logs;
        this.transactions = transactions;
        this.config = config;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        String consumer = clients.channelOf(client).orElse("");
        if (partitions.isEmpty() || !readsBatches(consumer)) {
            return;
        }
        Map<String, List<Integer>> byTopic =
                partitions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TopicPartition::topic,
                                        Collectors.mapping(
                                                TopicPartition::partition, Collectors.toList())));
        byTopic.forEach((topic, numbers) -> placePatiently(client, consumer, topic, numbers));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        clients.channelOf(client)
                .ifPresent(consumer ->
                        placements
                                .of(consumer)
                                .lost(partitions.stream().map(TopicPartition::partition).toList()));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(client, partitions);
    }

    void close(@Observes ShutdownEvent event) {
        closing = true;
    }

    private boolean readsBatches(String consumer) {
        return config.getOptionalValue(
                        "mp.messaging.incoming." + consumer + ".batch", Boolean.class)
                .orElse(false);
    }

    private void placePatiently(
            Consumer<?, ?> client, String consumer, String topic, List<Integer> partitions) {
        int looks = 0;
        while (!closing && !Thread.currentThread().isInterrupted()) {
            try {
                looks++;
                if (place(client, consumer, topic, partitions, looks >= LOOKS_BEFORE_STOP)) {
                    return;
                }
            } catch (RuntimeException failed) {
                looks = 0;
                LOG.warnf("%s waits for its checkpoints: %s", consumer, failed.toString());
            }
            sleep();
        }
    }

    /** False if a checkpoint lies outside the log and it is worth looking again. */
    private boolean place(
            Consumer<?, ?> client,
            String consumer,
            String topic,
            List<Integer> partitions,
            boolean lastLook) {
        LogId log = SafeContext.await(logs.find(topic), LIMIT);
        Map<Integer, LogDirectory.Extent> extents =
                SafeContext.await(logs.extents(topic, partitions), LIMIT);
        Map<Integer, Long> offsets =
                SafeContext.await(
                        transactions.run(work -> checkpoints(work, consumer, log, extents)), LIMIT);
        Placement placement = placements.of(consumer);
        for (Map.Entry<Integer, Long> next : offsets.entrySet()) {
            LogDirectory.Extent extent = extents.get(next.getKey());
            if (extent != null && !extent.holds(next.getValue())) {
                if (!lastLook) {
                    return false;
                }
                Origin at = new Origin(topic, next.getKey(), next.getValue());
                placement.stop(StopText.outsideTheLog(consumer, at, extent));
                LOG.error(placement.stopped().orElse(""));
                return true;
            }
        }
        offsets.forEach(
                (partition, next) -> client.seek(new TopicPartition(topic, partition), next));
        placement.assigned(log, offsets, clock.instant());
        LOG.infof("%s goes on at %s of %s", consumer, offsets, topic);
        return true;
    }

    private static Uni<Map<Integer, Long>> checkpoints(
            UnitOfWork work,
            String consumer,
            LogId log,
            Map<Integer, LogDirectory.Extent> extents) {
        Map<Integer, Long> beginnings = new HashMap<>();
        extents.forEach((partition, extent) -> beginnings.put(partition, extent.beginning()));
        return CheckpointTable.ensure(work, consumer, log, beginnings)
                .chain(() -> CheckpointTable.lock(work, consumer, log, beginnings.keySet()));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
