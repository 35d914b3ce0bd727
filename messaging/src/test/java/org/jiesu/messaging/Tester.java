package org.jiesu.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Topic;

/** A service that writes down what it sees, and refuses a text when told to. */
@ApplicationScoped
public class Tester {

    /** A text that is answered by an event of its own. */
    static final String ANSWER = "answer";

    static final AtomicReference<String> REFUSED = new AtomicReference<>("");

    private final BatchConsumer events;
    private final BatchConsumer submissions;
    final Emitter<byte[]> probe;

    private final Outbox outbox;

    Tester(BatchConsumers consumers, Outbox outbox, @Channel("probe") Emitter<byte[]> probe) {
        this.outbox = outbox;
        this.probe = probe;
        this.events =
                consumers.register(
                        new Subscription(
                                "intake-events",
                                Topic.INTAKE,
                                Set.of(IntakeEvent.TicketSupplemented.class),
                                Set.of(IntakeEvent.TicketAnswered.class),
                                Deduplication.BY_SEQUENCE,
                                this::write));
        this.submissions =
                consumers.registerRaw(
                        new RawSubscription("submissions", Topic.SUBMISSIONS, Tester::writeRaw));
    }

    @Incoming("intake-events")
    Uni<Void> events(ConsumerRecords<String, byte[]> records) {
        return events.process(records);
    }

    @Incoming("submissions")
    Uni<Void> submissions(ConsumerRecords<String, byte[]> records) {
        return submissions.process(records);
    }

    private Uni<Void> write(UnitOfWork work, List<ReceivedEvent> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(
                        event -> write(work, event).call(() -> answer(work, event)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> write(UnitOfWork work, ReceivedEvent event) {
        var data = (IntakeEvent.TicketSupplemented) event.data();
        if (data.text().equals(REFUSED.get())) {
            return Uni.createFrom().failure(new IllegalArgumentException("refused " + data.text()));
        }
        return work.update(
                        "INSERT INTO seen (ticket, sequence, text) VALUES ($1, $2, $3)",
                        data.ticketId(),
                        event.envelope().sequence(),
                        data.text())
                .replaceWithVoid();
    }

    private Uni<Void> answer(UnitOfWork work, ReceivedEvent event) {
        var data = (IntakeEvent.TicketSupplemented) event.data();
        if (!data.text().equals(ANSWER)) {
            return Uni.createFrom().voidItem();
        }
        return outbox.append(
                work,
                List.of(
                        new OutgoingEvent(
                                Topic.INTAKE,
                                "answer/" + data.ticketId(),
                                1,
                                new IntakeEvent.TicketAnswered(data.ticketId(), 1, "x", data.at()),
                                data.at(),
                                Actor.system("tester"),
                                event.envelope().id())));
    }

    private static Uni<Void> writeRaw(UnitOfWork work, List<RawRecord> batch) {
        if (batch.stream().anyMatch(record -> record.key().equals(REFUSED.get()))) {
            return Uni.createFrom().failure(new IllegalArgumentException("secret 13800138000"));
        }
        return work.update(
                        "INSERT INTO seen_raw (key) SELECT unnest($1::text[])",
                        (Object) batch.stream().map(RawRecord::key).toArray(String[]::new))
                .replaceWithVoid();
    }
}
