package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/** The Kafka clients behind the channels. */
@Singleton
final class ChannelClients {

    private final KafkaClientService clients;

    ChannelClients(KafkaClientService clients) {
        this.clients = clients;
    }

    /** The channel a client reads for; copies of a channel have its name. */
    Optional<String> channelOf(Consumer<?, ?> client) {
        return clients.getConsumerChannels().stream()
                .filter(channel ->
                        clients.getConsumers(channel).stream()
                                .anyMatch(one -> isSame(one.unwrap(), client)))
                .map(ChannelClients::base)
                .findFirst();
    }

    /** Has the partitions of a consumer assigned anew, what it has read ahead forgotten. */
    Uni<Void> rejoin(String consumer) {
        List<Uni<Void>> calls =
                clients.getConsumerChannels().stream()
                        .filter(channel -> base(channel).equals(consumer))
                        .flatMap(channel -> clients.getConsumers(channel).stream())
                        .map(ChannelClients::rejoin)
                        .toList();
        return calls.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(calls).andFailFast().replaceWithVoid();
    }

    private static Uni<Void> rejoin(KafkaConsumer<?, ?> client) {
        return client.runOnPollingThread(kafka -> {
            kafka.enforceRebalance("back to the checkpoint");
        });
    }

    private static String base(String channel) {
        return channel.replaceFirst("\\$\\d+$", "");
    }

    @SuppressWarnings("ReferenceEquality") // the very client, not one like it
    private static boolean isSame(Consumer<?, ?> one, Consumer<?, ?> other) {
        return one == other;
    }
}
