package org.jiesu.reporting.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.Deduplication;
import org.jiesu.messaging.ReceivedEvent;
import org.jiesu.messaging.Subscription;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.fact.RecordTicketNews;
import org.jiesu.reporting.application.fact.TicketNews;
import org.jiesu.reporting.application.fact.Watermark;
import org.jiesu.reporting.application.fact.Watermarks;
import org.jiesu.reporting.domain.fact.FactEvent;

/**
 * What all topics of tickets have in common: a batch becomes news, and the watermarks rise with it.
 * Repeats are known by the facts themselves.
 */
@ApplicationScoped
class TicketTopics {

    private final BatchConsumers consumers;
    private final RecordTicketNews recording;
    private final Watermarks watermarks;

    TicketTopics(BatchConsumers consumers, RecordTicketNews recording, Watermarks watermarks) {
        this.consumers = consumers;
        this.recording = recording;
        this.watermarks = watermarks;
    }

    BatchConsumer register(
            String channel,
            Topic topic,
            Set<Class<? extends Event>> ignored,
            Function<ReceivedEvent, Optional<TicketNews>> reading) {
        Set<Class<? extends Event>> handled = new HashSet<>(EventTypes.on(topic));
        handled.removeAll(ignored);
        return consumers.register(
                new Subscription(
                        channel,
                        topic,
                        handled,
                        ignored,
                        Deduplication.BY_HANDLER,
                        (work, batch) -> take(work, batch, reading)));
    }

    private Uni<Void> take(
            UnitOfWork work,
            List<ReceivedEvent> batch,
            Function<ReceivedEvent, Optional<TicketNews>> reading) {
        List<TicketNews> news = new ArrayList<>();
        batch.forEach(received -> reading.apply(received).ifPresent(news::add));
        return recording.handle(work, news).chain(() -> raise(work, batch));
    }

    private Uni<Void> raise(UnitOfWork work, List<ReceivedEvent> batch) {
        Map<Integer, Watermark> newest = new TreeMap<>();
        for (ReceivedEvent received : batch) {
            Watermark mark =
                    new Watermark(
                            received.origin().topic(),
                            received.origin().partition(),
                            received.envelope().time());
            newest.merge(mark.partition(), mark, TicketTopics::later);
        }
        return watermarks.raise(work, List.copyOf(newest.values()));
    }

    private static Watermark later(Watermark one, Watermark other) {
        Instant time = one.eventTime();
        return other.eventTime().isAfter(time) ? other : one;
    }

    /** News whose sequence counts the events of the ticket. */
    static TicketNews ofTicket(ReceivedEvent received, UUID ticketId, FactEvent event) {
        return of(received, ticketId, ticketId, event);
    }

    /** News whose sequence counts the events of another aggregate. */
    static TicketNews of(ReceivedEvent received, UUID ticketId, UUID aggregate, FactEvent event) {
        return new TicketNews(
                ticketId,
                received.origin().topic(),
                aggregate,
                received.envelope().sequence(),
                received.envelope().time(),
                event);
    }
}
