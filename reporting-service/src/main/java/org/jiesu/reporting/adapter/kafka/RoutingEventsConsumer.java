package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.reporting.application.fact.TicketNews;

/** Reads {@code jiesu.routing}. */
@ApplicationScoped
class RoutingEventsConsumer {

    private static final String CHANNEL = "routing-events";

    private final BatchConsumer consumer;

    RoutingEventsConsumer(TicketTopics topics) {
        this.consumer =
                topics.register(
                        CHANNEL, Topic.ROUTING, RoutingNews.IGNORED, RoutingEventsConsumer::read);
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private static Optional<TicketNews> read(ReceivedEvent received) {
        return received.data() instanceof RoutingEvent event
                ? RoutingNews.of(event)
                        .map(news -> TicketTopics.ofTicket(received, event.ticketId(), news))
                : Optional.empty();
    }
}
