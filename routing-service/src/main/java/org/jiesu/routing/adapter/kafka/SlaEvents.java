package org.jiesu.routing.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.ClockNews;
import org.jiesu.routing.application.queue.ProjectClocks;
import org.jspecify.annotations.Nullable;

/** Reads {@code jiesu.sla} for due times and lights. */
@ApplicationScoped
public class SlaEvents {

    private static final String CHANNEL = "sla-events";

    private final BatchConsumer consumer;
    private final ProjectClocks project;

    SlaEvents(BatchConsumers consumers, ProjectClocks project) {
        this.project = project;
        this.consumer =
                consumers.register(
                        new Subscription(
                                CHANNEL,
                                Topic.SLA,
                                Set.of(
                                        SlaEvent.DeadlineStarted.class,
                                        SlaEvent.DeadlineChanged.class,
                                        SlaEvent.DeadlineWarned.class,
                                        SlaEvent.DeadlineMet.class,
                                        SlaEvent.DeadlineBreached.class,
                                        SlaEvent.DeadlineBreachRevoked.class,
                                        SlaEvent.DeadlineReinstated.class,
                                        SlaEvent.DeadlineCancelled.class),
                                Set.of(
                                        SlaEvent.ExtensionRequested.class,
                                        SlaEvent.ExtensionDecided.class,
                                        SlaEvent.TicketSuspended.class,
                                        SlaEvent.SuspensionReviewed.class,
                                        SlaEvent.TicketResumed.class,
                                        SlaEvent.UrgeSent.class,
                                        SlaEvent.SupervisionIssued.class,
                                        SlaEvent.SupervisionAnswered.class,
                                        SlaEvent.SupervisionClosed.class,
                                        SlaEvent.EscalationRaised.class,
                                        SlaEvent.CallbackDue.class),
                                Deduplication.BY_SEQUENCE,
                                this::handle));
    }

    /** Takes a batch in; done when it is committed. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> batch) {
        return project.handle(
                work,
                batch.stream()
                        .flatMap(event ->
                                event.data() instanceof SlaEvent sla
                                        ? news(sla).stream()
                                        : java.util.stream.Stream.empty())
                        .toList());
    }

    private static Optional<ClockNews> news(SlaEvent event) {
        return switch (event) {
            case SlaEvent.DeadlineStarted e -> running(e, e.clock(), e.dueAt(), e.warnAt());
            case SlaEvent.DeadlineChanged e -> running(e, e.clock(), e.dueAt(), e.warnAt());
            case SlaEvent.DeadlineReinstated e -> running(e, e.clock(), e.dueAt(), null);
            case SlaEvent.DeadlineWarned e -> running(e, e.clock(), e.dueAt(), e.warnAt());
            case SlaEvent.DeadlineMet e -> news(e, e.clock(), "MET", e.dueAt(), null);
            case SlaEvent.DeadlineBreached e -> news(e, e.clock(), "BREACHED", e.dueAt(), null);
            case SlaEvent.DeadlineBreachRevoked e -> news(e, e.clock(), "MET", e.dueAt(), null);
            case SlaEvent.DeadlineCancelled e -> news(e, e.clock(), "CANCELLED", e.at(), null);
            case SlaEvent.ExtensionRequested e -> Optional.empty();
            case SlaEvent.ExtensionDecided e -> Optional.empty();
            case SlaEvent.TicketSuspended e -> Optional.empty();
            case SlaEvent.SuspensionReviewed e -> Optional.empty();
            case SlaEvent.TicketResumed e -> Optional.empty();
            case SlaEvent.UrgeSent e -> Optional.empty();
            case SlaEvent.SupervisionIssued e -> Optional.empty();
            case SlaEvent.SupervisionAnswered e -> Optional.empty();
            case SlaEvent.SupervisionClosed e -> Optional.empty();
            case SlaEvent.EscalationRaised e -> Optional.empty();
            case SlaEvent.CallbackDue e -> Optional.empty();
        };
    }

    private static Optional<ClockNews> running(
            SlaEvent event, SlaEvent.ClockRef clock, Instant dueAt, @Nullable Instant warnAt) {
        return news(event, clock, "RUNNING", dueAt, warnAt);
    }

    private static Optional<ClockNews> news(
            SlaEvent event,
            SlaEvent.ClockRef clock,
            String state,
            Instant dueAt,
            @Nullable Instant warnAt) {
        return Optional.of(
                new ClockNews(
                        clock.deadlineId(),
                        event.ticketId(),
                        clock.assignmentId(),
                        clock.stage(),
                        state,
                        dueAt,
                        warnAt));
    }
}
