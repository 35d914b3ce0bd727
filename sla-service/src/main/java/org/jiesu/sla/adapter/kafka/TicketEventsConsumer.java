package org.jiesu.sla.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.TicketEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.extension.Extensions;
import org.jiesu.sla.application.fire.Alarm;
import org.jiesu.sla.application.follow.FollowTickets;
import org.jiesu.sla.application.follow.Noted;
import org.jiesu.sla.domain.ticket.TicketFact;

/** Follows routing and intake. */
@ApplicationScoped
public class TicketEventsConsumer {

    static final String ROUTING = "routing-events";
    static final String INTAKE = "intake-events";

    private final BatchConsumer routing;
    private final BatchConsumer intake;
    private final FollowTickets follow;
    private final Extensions extensions;
    private final Alarm alarm;
    private final Clock clock;

    TicketEventsConsumer(
            BatchConsumers consumers,
            FollowTickets follow,
            Extensions extensions,
            Alarm alarm,
            Clock clock) {
        this.follow = follow;
        this.extensions = extensions;
        this.alarm = alarm;
        this.clock = clock;
        this.routing =
                consumers.register(
                        new Subscription(
                                ROUTING,
                                Topic.ROUTING,
                                RoutingFacts.HANDLED,
                                RoutingFacts.IGNORED,
                                Deduplication.BY_SEQUENCE,
                                this::take));
        this.intake =
                consumers.register(
                        new Subscription(
                                INTAKE,
                                Topic.INTAKE,
                                IntakeFacts.HANDLED,
                                IntakeFacts.IGNORED,
                                Deduplication.BY_SEQUENCE,
                                this::take));
    }

    @Incoming(ROUTING)
    public Uni<Void> onRouting(ConsumerRecords<String, byte[]> records) {
        return routing.process(records);
    }

    @Incoming(INTAKE)
    public Uni<Void> onIntake(ConsumerRecords<String, byte[]> records) {
        return intake.process(records);
    }

    private Uni<Void> take(UnitOfWork work, List<ReceivedEvent> batch) {
        List<Noted> facts = batch.stream().flatMap(TicketEventsConsumer::noted).toList();
        return follow(work, facts).chain(() -> forget(work, batch));
    }

    private Uni<Void> follow(UnitOfWork work, List<Noted> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : follow.handle(work, facts, clock.instant())
                        .invoke(alarm::noLaterThan)
                        .replaceWithVoid();
    }

    private Uni<Void> forget(UnitOfWork work, List<ReceivedEvent> batch) {
        List<UUID> tickets =
                batch.stream()
                        .map(ReceivedEvent::data)
                        .filter(IntakeEvent.TicketAnonymised.class::isInstance)
                        .map(event -> ((IntakeEvent.TicketAnonymised) event).ticketId())
                        .toList();
        return tickets.isEmpty()
                ? Uni.createFrom().voidItem()
                : extensions.forgetTexts(work, tickets);
    }

    private static Stream<Noted> noted(ReceivedEvent event) {
        if (!(event.data() instanceof TicketEvent ticket)) {
            return Stream.empty();
        }
        return fact(ticket)
                .map(fact -> new Noted(ticket.ticketId(), fact, event.envelope().id()))
                .stream();
    }

    private static Optional<TicketFact> fact(TicketEvent event) {
        if (event instanceof RoutingEvent routing) {
            return RoutingFacts.of(routing);
        }
        return event instanceof IntakeEvent intake ? IntakeFacts.of(intake) : Optional.empty();
    }
}
