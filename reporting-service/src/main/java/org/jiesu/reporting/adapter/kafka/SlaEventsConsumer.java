package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.reporting.application.fact.TicketNews;

/** Reads {@code jiesu.sla}. */
@ApplicationScoped
class SlaEventsConsumer {

    private static final String CHANNEL = "sla-events";

    private final BatchConsumer consumer;

    SlaEventsConsumer(TicketTopics topics) {
        this.consumer =
                topics.register(CHANNEL, Topic.SLA, SlaNews.IGNORED, SlaEventsConsumer::read);
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private static Optional<TicketNews> read(ReceivedEvent received) {
        return received.data() instanceof SlaEvent event
                ? SlaNews.of(event)
                        .map(told ->
                                TicketTopics.of(
                                        received,
                                        event.ticketId(),
                                        told.deadlineId(),
                                        told.event()))
                : Optional.empty();
    }
}
