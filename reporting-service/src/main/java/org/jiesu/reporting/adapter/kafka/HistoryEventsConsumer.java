package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.HistoryEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.reporting.application.fact.TicketNews;

/** Reads {@code jiesu.history}. */
@ApplicationScoped
class HistoryEventsConsumer {

    private static final String CHANNEL = "history-events";

    private final BatchConsumer consumer;

    HistoryEventsConsumer(TicketTopics topics) {
        this.consumer =
                topics.register(CHANNEL, Topic.HISTORY, Set.of(), HistoryEventsConsumer::read);
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private static Optional<TicketNews> read(ReceivedEvent received) {
        return received.data() instanceof HistoryEvent event
                ? Optional.of(
                        TicketTopics.ofTicket(received, event.ticketId(), HistoryNews.of(event)))
                : Optional.empty();
    }
}
