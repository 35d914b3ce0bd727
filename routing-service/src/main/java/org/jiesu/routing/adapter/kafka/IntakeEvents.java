package org.jiesu.routing.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.ticket.IncomingNews;
import org.jiesu.routing.application.ticket.TakeInNews;
import org.jiesu.routing.domain.ticket.EndKind;
import org.jiesu.routing.domain.ticket.TicketCommand;

/** Reads {@code jiesu.intake}: registrations are dispatched, ends close, reopenings open again. */
@ApplicationScoped
public class IntakeEvents {

    private static final String CHANNEL = "intake-events";

    private final BatchConsumer consumer;
    private final TakeInNews takeIn;
    private final Clock clock;
    private final Supplier<UUID> ids;

    IntakeEvents(BatchConsumers consumers, TakeInNews takeIn, Clock clock, Supplier<UUID> ids) {
        this.takeIn = takeIn;
        this.clock = clock;
        this.ids = ids;
        this.consumer =
                consumers.register(
                        new Subscription(
                                CHANNEL,
                                Topic.INTAKE,
                                Set.of(
                                        IntakeEvent.TicketRegistered.class,
                                        IntakeEvent.TicketSupplemented.class,
                                        IntakeEvent.TicketAnswered.class,
                                        IntakeEvent.TicketDeclined.class,
                                        IntakeEvent.TicketTransferredOut.class,
                                        IntakeEvent.TicketWithdrawn.class,
                                        IntakeEvent.TicketMerged.class,
                                        IntakeEvent.TicketUnmerged.class,
                                        IntakeEvent.TicketReopened.class,
                                        IntakeEvent.TicketTerminated.class,
                                        IntakeEvent.TicketAnonymised.class),
                                Set.of(
                                        IntakeEvent.CallbackRecorded.class,
                                        IntakeEvent.TicketArchived.class,
                                        IntakeEvent.ReporterUrged.class,
                                        IntakeEvent.SubmissionRejected.class),
                                Deduplication.BY_SEQUENCE,
                                this::handle));
    }

    /** Takes a batch in; done when it is committed. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.process(records);
    }

    private Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> batch) {
        Instant now = clock.instant();
        return takeIn.handle(
                work, batch.stream().flatMap(event -> news(event, now).stream()).toList());
    }

    private Optional<IncomingNews> news(ReceivedEvent received, Instant now) {
        UUID cause = received.envelope().id();
        if (received.data() instanceof IntakeEvent.TicketRegistered registered) {
            return Optional.of(
                    new IncomingNews(
                            registered.ticketId(), cause, now, Registrations.of(registered), null));
        }
        return received.data() instanceof IntakeEvent.OfTicket later
                ? command(later, now)
                        .map(command ->
                                new IncomingNews(later.ticketId(), cause, now, null, command))
                : Optional.empty();
    }

    private Optional<TicketCommand.FromIntake> command(IntakeEvent.OfTicket event, Instant now) {
        return switch (event) {
            case IntakeEvent.TicketAnswered e -> end(e.round(), EndKind.ANSWERED, now);
            case IntakeEvent.TicketDeclined e -> end(e.round(), EndKind.DECLINED, now);
            case IntakeEvent.TicketTransferredOut e -> end(e.round(), EndKind.TRANSFERRED_OUT, now);
            case IntakeEvent.TicketWithdrawn e -> end(e.round(), EndKind.WITHDRAWN, now);
            case IntakeEvent.TicketMerged e -> end(e.round(), EndKind.MERGED, now);
            case IntakeEvent.TicketTerminated e -> end(e.round(), EndKind.TERMINATED, now);
            case IntakeEvent.TicketUnmerged e ->
                    Optional.of(new TicketCommand.Unmerge(e.round(), now));
            case IntakeEvent.TicketReopened e ->
                    Optional.of(new TicketCommand.Reopen(e.round(), ids, now));
            case IntakeEvent.TicketSupplemented e ->
                    Optional.of(new TicketCommand.Supplement(e.round(), e.text(), ids, now));
            case IntakeEvent.TicketAnonymised e ->
                    Optional.of(new TicketCommand.Anonymise(e.round(), now));
            case IntakeEvent.TicketRegistered e -> Optional.empty();
            case IntakeEvent.CallbackRecorded e -> Optional.empty();
            case IntakeEvent.TicketArchived e -> Optional.empty();
            case IntakeEvent.ReporterUrged e -> Optional.empty();
        };
    }

    private static Optional<TicketCommand.FromIntake> end(int round, EndKind kind, Instant now) {
        return Optional.of(new TicketCommand.End(round, kind, now));
    }
}
