package org.jiesu.intake.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.TicketEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.intake.application.projection.News;
import org.jiesu.intake.application.projection.TakeInNews;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;

/** Reads what routing and sla tell of tickets. */
@ApplicationScoped
public class NewsConsumer {

    private final TakeInNews takeIn;
    private final RoutingNews routing;
    private final SlaNews sla;
    private final BatchConsumer routingEvents;
    private final BatchConsumer slaEvents;

    @Inject
    NewsConsumer(BatchConsumers consumers, TakeInNews takeIn, RoutingNews routing, SlaNews sla) {
        this.takeIn = takeIn;
        this.routing = routing;
        this.sla = sla;
        this.routingEvents = consumers.register(subscription("routing-events", Topic.ROUTING));
        this.slaEvents = consumers.register(subscription("sla-events", Topic.SLA));
    }

    @Incoming("routing-events")
    Uni<Void> onRouting(ConsumerRecords<String, byte[]> records) {
        return routingEvents.process(records);
    }

    @Incoming("sla-events")
    Uni<Void> onSla(ConsumerRecords<String, byte[]> records) {
        return slaEvents.process(records);
    }

    private Subscription subscription(String consumer, Topic topic) {
        Set<Class<? extends Event>> all = new LinkedHashSet<>(EventTypes.on(topic));
        return new Subscription(
                consumer, topic, all, Set.of(), Deduplication.BY_SEQUENCE, this::handle);
    }

    private Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> batch) {
        return takeIn.handle(work, batch.stream().map(this::news).toList());
    }

    private News news(ReceivedEvent received) {
        Line line =
                switch (received.data()) {
                    case RoutingEvent event -> routing.of(event);
                    case SlaEvent event -> sla.of(event);
                    default ->
                            throw new IllegalArgumentException(
                                    "Expected an event of routing or sla, but got "
                                            + received.envelope().type());
                };
        Envelope envelope = received.envelope();
        return new News(
                ((TicketEvent) received.data()).ticketId(),
                envelope.id(),
                envelope.time(),
                service(envelope.source()),
                envelope.type(),
                envelope.actor(),
                line.text(),
                line.progress(),
                line.shares(),
                line.clock(),
                line.category());
    }

    private static String service(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
