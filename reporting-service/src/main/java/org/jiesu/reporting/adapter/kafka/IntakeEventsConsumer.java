package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.reporting.application.fact.TicketNews;

/** Reads {@code jiesu.intake}. */
@ApplicationScoped
class IntakeEventsConsumer {

    private static final String CHANNEL = "intake-events";

    private final BatchConsumer consumer;

    IntakeEventsConsumer(TicketTopics topics) {
        this.consumer =
                topics.register(
                        CHANNEL, Topic.INTAKE, IntakeNews.IGNORED, IntakeEventsConsumer::read);
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private static Optional<TicketNews> read(ReceivedEvent received) {
        return received.data() instanceof IntakeEvent.OfTicket event
                ? IntakeNews.of(event)
                        .map(news -> TicketTopics.ofTicket(received, event.ticketId(), news))
                : Optional.empty();
    }
}
